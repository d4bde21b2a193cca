"""What each command of the command line does; these modules and ``cli.py`` alone print."""
