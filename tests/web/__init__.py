"""Tests of the plain routes and of what every answer carries."""
