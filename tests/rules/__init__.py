"""The rules, exhaustively, by property and by scenario."""
