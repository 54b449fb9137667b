"""Metric maths, as far as our alarms use it (CloudWatch user guide, "Using math expressions").

Arithmetic, comparisons, `IF`, `FILL`, `MAX`, `MIN` and `SUM`. An expression is worked out for each period on
its own; a value that is missing makes its result missing, except where a function says otherwise.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Final

Value = float | None
"""None: no data in that period."""

_BINARY: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_COMPARED: Final[Mapping[type[ast.cmpop], Callable[[float, float], bool]]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_OVER_MANY: Final[Mapping[str, Callable[[list[float]], float]]] = {"MAX": max, "MIN": min, "SUM": sum}


class UnknownExpression(ValueError):
    """Metric maths that is not implemented here; the message quotes it."""


def evaluate(expression: str, values: Mapping[str, Value]) -> Value:
    """The expression's value where its names have these values.

    Raises:
        UnknownExpression: it uses something that is not implemented here, or a name that nothing has.
    """
    return _value(ast.parse(expression, mode="eval").body, values)


def names_in(expression: str) -> set[str]:
    """The ids of series and expressions that an expression uses."""
    nodes = ast.walk(ast.parse(expression, mode="eval"))
    return {each.id for each in nodes if isinstance(each, ast.Name)}


def _value(node: ast.expr, names: Mapping[str, Value]) -> Value:
    match node:
        case ast.Constant(value=int() | float() as constant):
            return float(constant)
        case ast.Name(id=name) if name in names:
            return names[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            found = _value(operand, names)
            return None if found is None else -found
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _together(_BINARY[type(op)], _value(left, names), _value(right, names))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARED:
            return _together(_COMPARED[type(op)], _value(left, names), _value(right, names))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _called(name, arguments, names)
    raise UnknownExpression(ast.unparse(node))


def _together(function: Callable[[float, float], float], left: Value, right: Value) -> Value:
    if left is None or right is None:
        return None
    try:
        return float(function(left, right))
    except ZeroDivisionError:
        return None


def _called(name: str, arguments: list[ast.expr], names: Mapping[str, Value]) -> Value:
    match name, arguments:
        case "FILL", [filled, filling]:
            found = _value(filled, names)
            return _value(filling, names) if found is None else found
        case "IF", [condition, then, otherwise]:
            holds = _value(condition, names)
            return None if holds is None else _value(then if holds else otherwise, names)
        case _, [ast.List(elts=many)] if name in _OVER_MANY:
            there = [each for each in (_value(one, names) for one in many) if each is not None]
            return float(_OVER_MANY[name](there)) if there else None
    raise UnknownExpression(f"{name} of {len(arguments)}")
