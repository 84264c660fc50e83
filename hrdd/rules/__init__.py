"""The method as pure functions: small facts in, a verdict with its reasons and sources out."""
