"""Downstream human rights due diligence, from the method to the screen."""
