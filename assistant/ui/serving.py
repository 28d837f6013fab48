"""The routes for machines beside the pages: health, statistics, who to write to about security."""

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from assistant import __version__
from assistant.errors import AssistantError
from assistant.records.statistics import read_statistics
from assistant.settings import Settings
from assistant.ui import records, state
from assistant.ui.same_origin import SameOriginOnly
from assistant.ui.security import MissingContactError, security_text

#: The script that Streamlit runs at each visit.
PAGES_SCRIPT = Path(__file__).with_name("entry") / "visit.py"

_UNAVAILABLE = 503
_NOT_FOUND = 404
# What is true now may not be in a minute.
_FRESH = {"Cache-Control": "no-store"}
_log = logging.getLogger(__name__)


# These run in threads of their own: the pages go on while one of them waits.
def health(_request: Request) -> Response:
    """Whether a question would be answered now, and from which index."""
    try:
        assistant = state.open_assistant()
    except AssistantError as error:
        _log.warning("%s", error)
        return _json({"status": "error", "version": __version__, "index": "error"}, _UNAVAILABLE)
    index = "rebuilt" if assistant.notice else "ready"
    return _json({"status": "ok", "version": __version__, "index": index})


def statistics(_request: Request) -> Response:
    """The counts of the last weeks, in which nobody can be recognised."""
    try:
        read = read_statistics(records.open_database(), date.today())
    except AssistantError as error:
        _log.warning("%s", error)
        return _json({"error": "Les statistiques ne sont pas disponibles."}, _UNAVAILABLE)
    return _json(read.model_dump(mode="json"))


def security(_request: Request) -> Response:
    """Who to write to about security (RFC 9116)."""
    try:
        return PlainTextResponse(security_text(Settings().security_contact, date.today()))
    except MissingContactError as error:
        return PlainTextResponse(f"{error}\n", _NOT_FOUND)


def _json(content: dict[str, object], status: int = 200) -> Response:
    return JSONResponse(content, status, headers=_FRESH)


_BY_ADDRESS: dict[str, Callable[[Request], Response]] = {
    "/healthz": health,
    "/stats.json": statistics,
    "/.well-known/security.txt": security,
}
ROUTES = [Route(address, endpoint) for address, endpoint in _BY_ADDRESS.items()]
MIDDLEWARE = [Middleware(SameOriginOnly)]
