"""The connect stage."""
