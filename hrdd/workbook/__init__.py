"""The use cases, one module a noun: load, decide, save."""
