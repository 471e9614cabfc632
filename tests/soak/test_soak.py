"""Nothing grows: a few rounds of what `dev.py soak` does for half an hour, and what would be noticed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.soak.flat import Drift, Sample, drifts
from tests.soak.works import rounds

ROOT = Path(__file__).parents[2]
ONE = Sample(100.0, 50_000, 10, 1, 0)
FOR = {"engine": 10, "window": 5}  # rounds
WARM = 2  # rounds after which everything that is made once is there
on_linux = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="what is held is read in /proc"
)


@on_linux
@pytest.mark.parametrize("name", FOR)
def test_after_the_first_rounds_nothing_more_is_held(name: str, tmp_path: Path) -> None:
    kept = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path))
    call = [sys.executable, "-m", "tests.soak", "rounds", name, str(FOR[name])]
    environment = os.environ | kept | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(call, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    samples = [Sample(**one) for one in json.loads(done.stdout)]

    warm = samples[WARM:]
    held = {(one.handles, one.threads, one.children) for one in warm}
    assert len(held) == 1, samples
    grown = max(one.objects for one in warm) - min(one.objects for one in warm)
    assert grown < 10 * len(warm), samples


def leak_handles(kept: ExitStack) -> Callable[[], None]:
    def once() -> None:
        kept.callback(os.close, os.open(os.devnull, os.O_RDONLY))

    return once


def leak_threads(kept: ExitStack) -> Callable[[], None]:
    def once() -> None:
        go = threading.Event()
        thread = threading.Thread(target=go.wait)
        thread.start()
        kept.callback(thread.join)
        kept.callback(go.set)

    return once


def leak_memory(kept: ExitStack) -> Callable[[], None]:
    held: list[bytes] = []
    kept.callback(held.clear)
    return lambda: held.append(os.urandom(8_000_000))


def leak_objects(kept: ExitStack) -> Callable[[], None]:
    held: list[object] = []
    kept.callback(held.clear)
    return lambda: held.extend([one] for one in range(20_000))


def leak_children(kept: ExitStack) -> Callable[[], None]:
    def once() -> None:
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        kept.callback(child.__exit__, None, None, None)

    return once


@on_linux
@pytest.mark.parametrize(
    ("name", "leak"),
    [
        ("handles", leak_handles),
        ("threads", leak_threads),
        ("memory", leak_memory),
        ("objects", leak_objects),
        ("children", leak_children),
    ],
)
def test_a_leak_is_noticed(name: str, leak: Callable[[ExitStack], Callable[[], None]]) -> None:
    left = iter(range(16))
    with ExitStack() as kept:
        samples = [*rounds(leak(kept), lambda: next(left, None) is not None)]

    assert name in {one.name for one in drifts(samples) if not one.is_flat}


def test_what_stays_within_five_percent_is_flat() -> None:
    samples = [replace(ONE, memory=100 + number % 5) for number in range(40)]

    assert all(one.is_flat for one in drifts(samples))


def test_what_grows_only_while_it_gets_warm_is_flat() -> None:
    samples = [replace(ONE, memory=min(40 + 10 * number, 120)) for number in range(40)]

    assert all(one.is_flat for one in drifts(samples))


def test_one_per_round_is_not_flat() -> None:
    samples = [replace(ONE, handles=10 + number) for number in range(40)]

    (found,) = [one for one in drifts(samples) if not one.is_flat]
    assert str(found) == "handles: 23.0 at first, 46.0 at last, +100.0%"


def test_what_was_not_there_and_is_now_is_not_flat() -> None:
    assert not Drift("children", 0.0, 1.0).is_flat
    assert Drift("children", 0.0, 0.0).is_flat
