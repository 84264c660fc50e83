"""A kept database of every released schema."""
