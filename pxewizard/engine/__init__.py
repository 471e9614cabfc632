"""What turns articles into examinations, plans and changes: the order of things, no sockets."""
