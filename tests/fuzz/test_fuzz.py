"""Hostile and damaged input: what is in the corpus, what lies near it, and what atheris finds in 30 seconds.

All targets are fuzzed side by side, two at a time, from the first of them that is waited for.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.bounds import BoundError, bounded, within
from tests.fuzz.changes import changed
from tests.fuzz.fleet import AT_ONCE, CORPUS, NAMES, Run, report, start
from tests.fuzz.reg_reader import read_reg
from tests.fuzz.targets import PLANTED, TARGETS

ROOT = Path(__file__).parents[2]
SECONDS = 30
INPUTS = {name: sorted((CORPUS / name).iterdir()) for name in NAMES}
LONG = 200_000  # bytes
fuzzes = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None,
    reason="atheris has no wheel for this system; the corpus and what lies near it are tried all the same",
)


@st.composite
def near(draw: st.DrawFn, name: str) -> bytes:
    """An input of the corpus with parts changed, taken out and put in, or two of them joined."""
    known = [one.read_bytes() for one in INPUTS[name]]
    data = bytearray(draw(st.sampled_from(known)))
    if TARGETS[name].json and draw(st.booleans()):
        return changed(bytes(data), Random(draw(st.integers(0, 2**32)))) or bytes(data)  # noqa: S311
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        end = at + draw(st.integers(0, 3) | st.integers(0, 60))
        other = draw(st.sampled_from(known))
        cut = draw(st.integers(0, len(other)))
        data[at:end] = draw(st.binary(max_size=4) | st.just(other[cut : cut + 40]))
    return bytes(data)


def test_every_target_has_a_corpus_and_every_corpus_a_target() -> None:
    assert set(NAMES) == set(TARGETS)
    assert all(INPUTS.values())


@pytest.mark.parametrize(
    ("name", "path"),
    [(name, path) for name, paths in INPUTS.items() for path in paths],
    ids=lambda one: one.name if isinstance(one, Path) else one,
)
def test_what_is_in_the_corpus_breaks_no_promise(name: str, path: Path) -> None:
    within(TARGETS[name].check)(path.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_what_lies_near_the_corpus_breaks_no_promise(name: str) -> None:
    check = within(TARGETS[name].check)

    @settings(derandomize=True, max_examples=150)
    @given(near(name))
    def holds(data: bytes) -> None:
        check(data)

    holds()


@pytest.mark.parametrize("name", NAMES)
def test_an_input_over_and_over_takes_time_in_proportion(name: str) -> None:
    for path in INPUTS[name]:
        data = path.read_bytes()
        within(TARGETS[name].check)(data[:1] + data[1:] * (LONG // len(data)))


@pytest.fixture(scope="module")
def runs(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[str, Future[Run]]]:
    """Every target that a test of this run waits for, fuzzed beside the tests from now on."""
    folder = tmp_path_factory.mktemp("fuzz")
    told = [getattr(one, "callspec", None) for one in request.session.items]
    names = [one.params["fuzzed"] for one in told if one and "fuzzed" in one.params]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        seconds = {PLANTED: 2 * SECONDS}  # it ends when it has found the fault
        yield {name: start(pool, name, seconds.get(name, SECONDS), folder) for name in names}


@fuzzes
@pytest.mark.parametrize("fuzzed", [PLANTED])
def test_a_fault_that_was_planted_is_found(runs: Mapping[str, Future[Run]], fuzzed: str) -> None:
    run = runs[fuzzed].result()

    assert "the planted fault" in run.said
    assert Path(run.found).read_bytes().startswith(b"PXE!")


@fuzzes
@pytest.mark.parametrize("fuzzed", NAMES)
def test_thirty_seconds_of_fuzzing_find_nothing(
    runs: Mapping[str, Future[Run]], fuzzed: str
) -> None:
    run = runs[fuzzed].result()

    assert not run.found, report([run])
    assert run.executions > len(INPUTS[fuzzed])
    assert run.reached > 0


def test_an_input_that_hangs_is_ended() -> None:
    def hang() -> None:
        with bounded(hangs=0.2):
            while True:
                pass

    with pytest.raises(BoundError, match="still runs"):
        hang()


def test_an_input_that_takes_much_memory_is_noticed() -> None:
    script = """
from tests.fuzz.bounds import within
held = []
within(lambda data: held.append(data * 400_000_000))(b"x")
"""
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert "BoundError" in said.stderr


def test_the_second_reader_of_reg_files_is_not_the_first() -> None:
    text = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\K]\r\n"a\\"b"=dword:0000000a\r\n'

    ((key, name, value),) = read_reg(b"\xff\xfe" + text.encode("utf-16-le"))

    assert (key, name) == ("K", 'a"b')
    assert getattr(value, "value", None) == 10
