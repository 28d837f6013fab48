"""How the states of the schedule are told apart: a shape, a sign for the table, a colour."""

from assistant.rules import french
from assistant.rules.schedule import State
from assistant.value import Value


class Look(Value):
    """How a state is shown.

    Attributes:
        shape: its shape in the chart, as Vega names it.
        sign: the same shape as a character.
        color: its colour, apart from the others for who does not see red from green, on white and
            on black alike.
    """

    shape: str
    sign: str
    color: str


LOOKS = {
    State.PAST: Look(shape="square", sign="■", color="#767676"),
    State.NEXT: Look(shape="triangle-up", sign="▲", color="#d55e00"),
    State.FUTURE: Look(shape="circle", sign="●", color="#2a85c7"),
    State.UNSIGNED: Look(shape="diamond", sign="◇", color="#767676"),
    State.UNKNOWN: Look(shape="cross", sign="○", color="#767676"),
}


def said(state: State) -> str:
    """``state`` in words, after its sign: « ▲ Prochaine »."""
    return f"{LOOKS[state].sign} {french.capitalized(state)}"
