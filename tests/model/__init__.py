"""Tests of hrdd/model."""
