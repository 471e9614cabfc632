"""The window: Qt, and nothing that a command line would need."""
