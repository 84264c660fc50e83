"""Plain routes of the same server, for machines and for people without an account."""
