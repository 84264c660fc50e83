"""The method as data: `data/` read into typed, frozen, cross-checked objects."""
