"""How plans, journals, backups and .reg files look on disk. Pure: values in, bytes out, and back."""
