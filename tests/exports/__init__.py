"""Tests of hrdd/exports."""
