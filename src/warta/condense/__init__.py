"""The condense stage."""
