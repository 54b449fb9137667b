"""Expressions with their placeholders, collected while they are written."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from marketplace_orders.adapters.dynamodb.attributes import Value, value
from marketplace_orders.adapters.dynamodb.sorting import Bounds


@dataclass(slots=True)
class Expressions:
    """Conditions on attributes; ``names`` and ``values`` hold what their placeholders stand for."""

    names: dict[str, str] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)

    def is_one_of(self, attribute: str, texts: Iterable[str]) -> str:
        """Return the condition that the *attribute* is one of *texts*."""
        return f"{self._name(attribute)} IN ({', '.join(map(self._value, sorted(texts)))})"

    def compares(self, attribute: str, operator: str, text: str) -> str:
        """Return the condition that the *attribute* stands in relation *operator* to *text*."""
        return f"{self._name(attribute)} {operator} {self._value(text)}"

    def contains(self, attribute: str, text: str) -> str:
        """Return the condition that the *attribute* contains *text*."""
        return f"contains({self._name(attribute)}, {self._value(text)})"

    def within(self, attribute: str, bounds: Bounds) -> str:
        """Return the condition that the *attribute* lies inside *bounds*, ends included; "" for none."""
        low, high = bounds
        if low and high:
            return f"{self._name(attribute)} BETWEEN {self._value(low)} AND {self._value(high)}"
        if low or high:
            return self.compares(attribute, ">=" if low else "<=", low or high or "")
        return ""

    def _name(self, attribute: str) -> str:
        placeholder = f"#{attribute}"
        self.names[placeholder] = attribute
        return placeholder

    def _value(self, text: str) -> str:
        placeholder = f":v{len(self.values)}"
        self.values[placeholder] = value(text)
        return placeholder
