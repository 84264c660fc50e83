"""Tests of the screens, each opened alone or inside the menu."""
