"""What editors decided, put in place of what was found: a reading and the register make the reading that is shown."""
