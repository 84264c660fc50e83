"""Tests of hrdd/content."""
