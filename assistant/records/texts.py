"""What people write, made fit for every database."""


def storable(text: str) -> str:
    """``text`` without the characters that PostgreSQL refuses or UTF-8 cannot write."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
