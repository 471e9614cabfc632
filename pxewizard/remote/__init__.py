"""Real servers: the door to them over WinRM. Only `wiring` may import it."""
