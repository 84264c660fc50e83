"""A workshop, from the agenda to what the team makes of it."""
