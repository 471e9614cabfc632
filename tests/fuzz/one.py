"""One target under atheris: inputs are changed so that they reach code that none has reached before."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from tests.fuzz.fleet import CORPUS, NOT_HERE

_LONGEST = 8192  # bytes of an input
_MEMORY = 900  # MB of the process
_SLOWEST = 120  # seconds of the clock for one input; its CPU is held by `bounds`
_SEED = 20261201
_AS_JSON = 0.8
_OWN = (
    "pxewizard.core",
    "pxewizard.engine",
    "pxewizard.journal",
    "pxewizard.remote",
    "pxewizard.practice",
    "tests.fuzz.planted",
)


def fuzz(name: str, seconds: int, folder: Path) -> int:
    """Fuzz for so long; what is found is kept in the folder as `found-…`. Ends the process itself."""
    try:
        import atheris
    except ImportError:
        return NOT_HERE
    with atheris.instrument_imports(include=list(_OWN), enable_loader_override=False):
        from tests.fuzz.bounds import within
        from tests.fuzz.changes import changed
        from tests.fuzz.targets import named

    target = named(name)

    def mutated(data: bytes, longest: int, seed: int) -> bytes:
        """Change JSON as JSON, four times out of five; else bytes."""
        random = Random(seed)  # noqa: S311 - the fuzzer's own, for the same inputs from the same seed
        new = changed(data, random) if random.random() < _AS_JSON else None
        return bytes(atheris.Mutate(data, longest) if new is None else new[:longest])

    grown = folder / name
    grown.mkdir(parents=True, exist_ok=True)
    flags = (
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST}",
        f"-rss_limit_mb={_MEMORY}",
        f"-timeout={_SLOWEST}",
        f"-seed={_SEED}",
        f"-artifact_prefix={folder / f'found-{name}-'}",
        "-print_final_stats=1",
        f"-report_slow_units={_SLOWEST}",
    )
    own = {"custom_mutator": mutated} if target.json else {}
    folders = [str(one) for one in (grown, CORPUS / name) if one.is_dir()]
    atheris.Setup([sys.argv[0], *flags, *folders], within(target.check), **own)
    atheris.Fuzz()
    return 0
