"""A simulated Configuration Manager site: to practise on, to show, and to test everything else on.

It may know `core` and `resources`; nothing else of the program knows it but `wiring`.
"""
