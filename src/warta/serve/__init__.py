"""The preview: the site in memory, served to this machine alone, made anew when a file is saved."""
