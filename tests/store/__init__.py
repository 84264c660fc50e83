"""Tests of hrdd/store."""
