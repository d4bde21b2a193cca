"""The countries stage."""
