"""What all bodies share."""

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from local.simulator.json_value import Value


class Body(BaseModel):
    """A request body; members that nobody knows are refused."""

    model_config = ConfigDict(extra="forbid")


def shown(**example: Value) -> ConfigDict:
    """The settings of a body whose example on the API's page is this one."""
    return ConfigDict(json_schema_extra={"examples": [example]})


class View(BaseModel):
    """An answer's body."""

    model_config = ConfigDict(from_attributes=True)


Instant = AwareDatetime
"""ISO 8601 with an offset, such as `2026-08-20T14:23:11Z`."""

Account = Annotated[str, Field(pattern=r"^\d{12}$", examples=["111122223333"])]
"""A 12-digit AWS account number."""


class At(Body):
    """When it happens; left out: now. The instant is what events and agreements then say."""

    at: Instant | None = None
