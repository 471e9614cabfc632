"""What opens over the window, and beside the pages: practice cases, history, settings, help."""
