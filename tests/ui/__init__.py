"""Tests of the screens' parts."""
