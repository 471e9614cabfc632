"""The window: Qt, and nothing that a command line would need.

PySide6 puts a hook on `import` that reads the source of every module imported after it, in search of its
`__feature__` switches. Nothing here has any, so the hook is taken away again: the first page is there
sooner, and what is imported while servers answer holds up the window less.
"""

import builtins

_without_hook = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - it puts the hook there

builtins.__import__ = _without_hook
