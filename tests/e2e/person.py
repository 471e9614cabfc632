"""Whoever sits at the desktop: eyes and hands by the accessibility bus, or the keyboard alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.e2e.desktop import SYSTEM_PYTHON, ended

_ONLOOKER: Final = Path(__file__).with_name("onlooker.py")
_PATIENCE: Final = 15.0  # seconds; only a test that fails takes them
_TRIES: Final = 5  # a key that comes while windows change places goes astray, for people too


@dataclass(frozen=True)
class Person:
    """Does what a person does; each thing waits until it can be done, and fails with what is seen instead."""

    onlooker: subprocess.Popen[str]
    env: dict[str, str]

    def press(self, name: str) -> None:
        self._tell(do="press", name=name)

    def pick(self, row: str, *, of: str) -> None:
        self._tell(do="pick", name=of, row=row)

    def enter(self, text: str, *, into: str) -> None:
        self._tell(do="enter", name=into, text=text)

    def sees(self, words: str) -> None:
        self._tell(do="see", name=words)

    def is_at(self, name: str) -> None:
        """Wait until the keyboard's focus is on what has that name."""
        self._tell(do="focus", name=name)

    def sees_it_gone(self) -> None:
        self._tell(do="gone")

    def types(self, *keys: str) -> None:
        """Press keys, by xdotool's names, into whatever has the focus."""
        command = [shutil.which("xdotool") or "", "key", *keys]
        subprocess.run(command, env=self.env, check=True, timeout=_PATIENCE)

    def types_to_see(self, keys: str, words: str) -> None:
        """Press keys, and once more while nothing comes of it."""
        for _ in range(_TRIES):
            self.types(keys)
            if "found" in self._asked(_PATIENCE / _TRIES, do="see", name=words):
                return
        self.sees(words)

    def _tell(self, **told: str) -> None:
        answer = self._asked(_PATIENCE, **told)
        assert answer.get("found"), "\n".join([answer["trouble"], *answer.get("seen", ())])

    def _asked(self, seconds: float, **told: str) -> dict[str, Any]:
        assert self.onlooker.stdin is not None
        assert self.onlooker.stdout is not None
        self.onlooker.stdin.write(json.dumps({**told, "seconds": seconds}) + "\n")
        self.onlooker.stdin.flush()
        answer: dict[str, Any] = json.loads(
            self.onlooker.stdout.readline() or '{"trouble": "nobody looks on"}'
        )
        return answer


@contextmanager
def person(env: dict[str, str]) -> Iterator[Person]:
    """Sit down at a desktop."""
    with ended((SYSTEM_PYTHON, str(_ONLOOKER)), env) as onlooker:
        yield Person(onlooker, env)
