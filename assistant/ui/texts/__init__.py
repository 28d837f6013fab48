"""The long texts of the page « À propos », in French Markdown; whoever deploys it fills blanks."""

from importlib.resources import files


def read_text(name: str) -> str:
    """The Markdown of the text ``name``."""
    return files(__name__).joinpath(f"{name}.md").read_text("utf-8")
