"""The editors' register: entities.yaml as decisions, proved line by line and against the archive."""
