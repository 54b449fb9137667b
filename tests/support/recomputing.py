"""Recomputes a formula as a reviewer would: from its text alone."""

import ast
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction

_OPERATIONS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def sides(formula: str) -> tuple[str, str, bool]:
    """Return the expression, the value that it ends in, and whether it gives that exactly."""
    for sign, exact in ((" = ", True), (" ≈ ", False)):
        if sign in formula:
            left, right = formula.split(sign)
            return left, right, exact
    return formula, formula, True


def recomputed(expression: str) -> Fraction:
    """Return what the *expression* of a formula gives, without any rounding."""
    return _value(ast.parse(expression, mode="eval").body, expression)


def _value(node: ast.expr, text: str) -> Fraction:
    match node:
        case ast.Constant():
            return Fraction(ast.get_source_segment(text, node) or "")
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATIONS[type(op)](_value(left, text), _value(right, text))
        case ast.Call(func=ast.Name(id="min"), args=args):
            return min(_value(each, text) for each in args)
        case ast.Call(func=ast.Name(id="max"), args=args):
            return max(_value(each, text) for each in args)
        case _:
            raise ValueError(ast.dump(node))
