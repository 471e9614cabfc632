"""Logs as files of this computer: found, searched, read whole, and followed while they grow.

Opens what a person named and nothing else, and writes nothing. Knows no server and no article.
"""
