"""A visitor without a browser: she speaks to the page as Streamlit's own script does."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

_LARGEST_MESSAGE = 200_000_000


class FailedRunError(RuntimeError):
    """A run of the page that ended in an exception, or showed one."""


class Run(NamedTuple):
    """A run of the page: how long it took, and how many messages the chat then showed."""

    seconds: float
    messages: int


class Visitor:
    """A session of the page."""

    def __init__(self, connection: ClientConnection) -> None:
        """Take an open connection."""
        self._connection = connection
        self._page = ""
        self._chat_input = ""

    async def ask(self, question: str) -> Run:
        """Ask ``question``, and wait until its answer is whole.

        Raises:
            FailedRunError: the page failed.
        """
        message = BackMsg()
        state = message.rerun_script
        state.page_script_hash = self._page
        widget = state.widget_states.widgets.add()
        widget.id = self._chat_input
        widget.chat_input_value.data = question
        return await self._run(message)

    async def arrive(self) -> Run:
        """Open the page.

        Raises:
            FailedRunError: the page failed.
        """
        message = BackMsg()
        message.rerun_script.query_string = ""
        return await self._run(message)

    async def _run(self, message: BackMsg) -> Run:
        start = time.perf_counter()
        await self._connection.send(message.SerializeToString())
        shown = 0
        while True:
            received = ForwardMsg()
            received.ParseFromString(await self._connection.recv(decode=False))
            match received.WhichOneof("type"):
                case "new_session":
                    self._page, shown = received.new_session.page_script_hash, 0
                case "delta":
                    shown += self._read(received)
                case "script_finished":
                    # A run that made way for another one is no end.
                    if received.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                        return Run(time.perf_counter() - start, shown)
                    if received.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                        raise FailedRunError("the script does not compile")

    def _read(self, received: ForwardMsg) -> int:
        """Take what ``received`` draws; whether it is a message of the chat."""
        delta = received.delta
        if delta.WhichOneof("type") == "add_block":
            return int(delta.add_block.WhichOneof("type") == "chat_message")
        element = delta.new_element
        match element.WhichOneof("type"):
            case "exception":
                raise FailedRunError(element.exception.message)
            case "chat_input":
                self._chat_input = element.chat_input.id
        return 0


@asynccontextmanager
async def visiting(url: str) -> AsyncIterator[Visitor]:
    """A visitor who has opened the page at ``url``."""
    address = url.replace("http", "ws", 1) + "/_stcore/stream"
    async with connect(
        address,
        origin=None,
        max_size=_LARGEST_MESSAGE,
        # This machine alone: no proxy stands between.
        proxy=None,
    ) as connection:
        visitor = Visitor(connection)
        await visitor.arrive()
        yield visitor
