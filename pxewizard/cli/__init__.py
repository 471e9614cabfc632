"""The command line: the same engine as the window, in words and exit codes that scripts rely on."""
