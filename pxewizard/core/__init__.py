"""The values of the product: frozen dataclasses and pure functions, no I/O, no threads, no clock."""
