"""One file a screen, each its own table of contents."""
