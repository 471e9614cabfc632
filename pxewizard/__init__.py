"""pxewizard: finds and mends two PXE faults of Configuration Manager, and can prove and undo it."""

__version__ = "0.1.0"
