"""The reference material that stands beside the project, read in place."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_SHARED = ROOT.parent / "shared"


def shared_path(*parts: str) -> Path:
    """The path of ``../shared/…``; where it is absent, skip the test (fail it in CI)."""
    path = _SHARED.joinpath(*parts)
    if not path.exists():
        message = f"absent: ../shared/{'/'.join(parts)}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return path
