"""Who may open a session: the pages of this site, no page of another."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose
from streamlit import config

_POLICY_VIOLATION = 1008


class SameOriginOnly:
    """Turns away a session that another site asks for.

    Streamlit would do so too, but only after asking an outside service for the address of this
    machine: nothing is asked of anybody here.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Take what is asked where the origin is right."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes from this site; close the rest."""
        if scope["type"] == "websocket" and not _is_same(Headers(scope=scope)):
            await WebSocketClose(_POLICY_VIOLATION)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_same(headers: Headers) -> bool:
    """Whether a session is asked for by a page of this site, or by no browser at all."""
    origin = headers.get("origin")
    if origin is None:
        return True
    asking = urlsplit(origin)
    # The name that the site is known by, where what stands before it changes the host.
    known = config.get_option("browser.serverAddress") or ""
    return asking.netloc == headers.get("host") or (bool(known) and asking.hostname == known)
