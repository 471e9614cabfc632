"""What the program remembers of a user's habits: recent servers, Guided, the window's place. Never a secret.

One JSON file in the user's configuration folder, its owner's alone, replaced as a whole. Keys of other
versions are kept. A damaged file counts as empty, and that is said.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

import platformdirs

from pxewizard.core.late import dataclass
from pxewizard.core.problem import Problem, problem

_FILE: Final = "settings.json"
_LARGEST: Final = 256 * 1024  # bytes
_MOST_RECENT: Final = 8
_LONGEST: Final = 300  # characters of a server's name
_GEOMETRY: Final = 4
_LONGEST_LANGUAGE: Final = 20


class Theme(StrEnum):
    """Light or dark: as the system says, or always one of them."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Settings:
    """The settings; `kept` are entries of the file that this version does not know."""

    recent: tuple[str, ...] = ()  # distribution points, as typed, the last one first
    guided: bool = True
    language: str = ""  # as the system has it
    geometry: tuple[int, int, int, int] | None = None  # x, y, width, height
    theme: Theme = Theme.SYSTEM
    kept: Mapping[str, object] = field(default_factory=dict, repr=False)

    def used(self, server: str) -> Settings:
        """Return the settings with this server as the last one used; an account in it is not kept."""
        name = server.strip()
        if not name or len(name) > _LONGEST or "@" in name:
            return self
        others = (one for one in self.recent if one.casefold() != name.casefold())
        return replace(self, recent=(name, *others)[:_MOST_RECENT])


def settings_file() -> Path:
    """Return where the settings lie: ~/.config/pxewizard, or LOCALAPPDATA on Windows."""
    return Path(platformdirs.user_config_dir("pxewizard", appauthor=False)) / _FILE


def load(path: Path) -> tuple[Settings, Problem | None]:
    """Return the settings, and why they are the first ones again if the file could not be used."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        found = json.loads(data.decode()) if len(data) <= _LARGEST else None
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), problem("settings-unusable", path=path, detail=type(error).__name__)
    if not isinstance(found, dict):
        return Settings(), problem("settings-unusable", path=path)
    return _read(found), None


def save(path: Path, settings: Settings) -> None:
    """Replace the file; Problem "cannot-write"."""
    body = dict(settings.kept) | {
        "recent": list(settings.recent),
        "language": settings.language,
        "guided": settings.guided,
        "geometry": settings.geometry and list(settings.geometry),
        "theme": settings.theme,
    }
    beside = path.with_name(f"{path.name}.new")  # a fixed name: a crash leaves at most one behind
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.touch(mode=0o600)
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            json.dump(body, stream, indent=2, sort_keys=True)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except OSError as error:
        raise problem("cannot-write", path=path, detail=str(error)) from None


def _read(found: dict[str, object]) -> Settings:
    """Take what has the right form; each entry stands for itself."""
    names = ("recent", "guided", "geometry", "theme")
    recent, guided, geometry, theme = (found.pop(one, None) for one in names)
    settings = Settings(
        guided=guided is not False, geometry=_geometry(geometry), theme=_theme(theme), kept=found
    )
    for server in reversed(recent if isinstance(recent, list) else []):
        settings = settings.used(server) if isinstance(server, str) else settings
    language = found.pop("language", "")  # `kept` is the same dict
    if isinstance(language, str) and len(language) <= _LONGEST_LANGUAGE:
        return replace(settings, language=language)
    return settings


def _theme(found: object) -> Theme:
    return next((one for one in Theme if one == found), Theme.SYSTEM)


def _geometry(found: object) -> tuple[int, int, int, int] | None:
    if not isinstance(found, list) or len(found) != _GEOMETRY:
        return None
    if any(type(one) is not int or abs(one) > 1_000_000 for one in found):  # noqa: PLR2004 - no screen is larger
        return None
    return found[0], found[1], found[2], found[3]
