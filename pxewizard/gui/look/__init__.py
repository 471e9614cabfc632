"""How the window looks: colours, fonts, icons, and what several widgets paint alike."""
