"""People: full names within an article, roles, names that the recogniser missed (``stage.py``)."""
