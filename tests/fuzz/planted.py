"""A fault that was planted, of which only the code itself tells: whoever misses it finds nothing at all."""

from __future__ import annotations


def check(data: bytes) -> None:
    """Fail on one beginning among four thousand million."""
    if data[:1] == b"P" and data[1:2] == b"X" and data[2:4] == b"E!":
        raise AssertionError("the planted fault")
