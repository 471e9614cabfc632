"""The Windows check: in Wine, the program is built, installed, started, upgraded and taken away again.

It is a check and no release: its Windows Python is put together from parts, and Wine is not Windows. What
is given away is made on Windows itself, by the same build/build.py, pxewizard.spec and installer.iss.

`python -m build.windows` gathers the parts (`cache`, `root`, `downloads`) and enters a root of its own, in
which `inside` does the steps. Linux, Debian or Ubuntu, as root.
"""
