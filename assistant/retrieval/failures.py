"""Why an index cannot be used or written, one class per failure."""

from pathlib import Path

from assistant.errors import AssistantError

_REBUILD = "Lancez « assistant index » pour le reconstruire."


class IndexUnusableError(AssistantError):
    """An index that must not answer: it is rebuilt, or refused."""


class IndexMissingError(IndexUnusableError):
    """No index was ever built there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"Il n'y a pas d'index dans « {folder} ». {_REBUILD}")


class IndexCorruptError(IndexUnusableError):
    """A file of the index is missing, truncated or altered."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"L'index est abîmé : « {path} » {cause}. {_REBUILD}")


class IndexFormatError(IndexUnusableError):
    """An index written, or cut into passages, by another version of the program."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"L'index de « {folder} » vient d'une autre version du programme. {_REBUILD}"
        )


class IndexModelError(IndexUnusableError):
    """An index whose vectors come from another model, or from other weights."""

    def __init__(self, folder: Path, found: str, wanted: str) -> None:
        super().__init__(
            f"L'index de « {folder} » a été construit avec le modèle {found} et non avec {wanted}. "
            f"{_REBUILD}"
        )


class IndexStaleError(IndexUnusableError):
    """An index of other texts than those of the folder of conventions."""

    def __init__(self, folder: Path, changed: tuple[str, ...]) -> None:
        super().__init__(
            f"L'index de « {folder} » ne correspond plus aux conventions "
            f"(ajoutées, modifiées ou retirées : {', '.join(changed)}). {_REBUILD}"
        )


class IndexPhrasesError(IndexUnusableError):
    """An index of other canonical questions than those of the program."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"L'index de « {folder} » ne correspond plus aux questions types du programme. "
            f"{_REBUILD}"
        )


class IndexUnwritableError(AssistantError):
    """The index cannot be written; the one that is there, if any, stays whole."""

    def __init__(self, folder: Path, cause: OSError) -> None:
        super().__init__(
            f"L'index ne peut pas être écrit dans « {folder} » ({cause.strerror or cause}). "
            "Vérifiez les droits et la place sur le disque, ou choisissez un autre dossier "
            "avec --index ou ASSISTANT_INDEX. L'index qui s'y trouve, s'il y en a un, reste entier."
        )


class IndexBusyError(AssistantError):
    """Another process has been writing the same index for too long."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Un autre « assistant index » écrit dans « {folder} ». Attendez qu'il finisse, "
            "puis recommencez."
        )
