"""The training of the name recogniser."""
