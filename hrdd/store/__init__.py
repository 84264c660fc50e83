"""The only place that knows SQL; what leaves it are immutable values of the model."""
