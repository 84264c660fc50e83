"""Tests of hrdd/workbook."""
