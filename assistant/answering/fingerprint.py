"""What an answer was made from, in a form that tells whether it would be made again."""

from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from assistant import __version__

_PARTS = ("rules", "answering", "knowledge")
_SUFFIXES = (".py", ".yaml")


def rules_fingerprint() -> str:
    """A hash of the version, of the rules and of the knowledge that answers are made with."""
    digest = sha256(__version__.encode())
    root = files("assistant")
    for part in _PARTS:
        _update(digest.update, root.joinpath(part))
    return digest.hexdigest()


def _update(feed: Callable[[bytes], None], folder: Traversable) -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            _update(feed, entry)
        elif entry.name.endswith(_SUFFIXES):
            feed(entry.name.encode())
            feed(entry.read_bytes())
