"""The parts that pages are made of, one widget a file; none of them knows a page."""
