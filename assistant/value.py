"""The base of every value of the domain."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value: built once, validated, compared by content."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")
