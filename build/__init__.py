"""Scripts that set up, check, build and release pxewizard; nothing of the program imports them."""
