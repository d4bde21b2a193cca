"""What each kind of page shows: frozen views, made from the archive."""
