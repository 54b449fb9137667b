"""The widgets of the dashboards."""

from collections.abc import Sequence

from aws_cdk import aws_cloudwatch as cloudwatch

THIRD, HALF, FULL = 8, 12, 24
"""A dashboard is 24 columns wide."""

Row = tuple[cloudwatch.IWidget, ...]


def heading(markdown: str) -> Row:
    """Text above what it introduces."""
    return (cloudwatch.TextWidget(markdown=markdown, width=FULL, height=2),)


def graph(
    title: str, metrics: Sequence[cloudwatch.IMetric], *, unit: str, stacked: bool = False, width: int = HALF
) -> cloudwatch.IWidget:
    """Lines over time, or areas upon each other, from zero up; *unit* is what the axis counts."""
    return cloudwatch.GraphWidget(
        title=title,
        left=list(metrics),
        left_y_axis=cloudwatch.YAxisProps(min=0, label=unit, show_units=False),
        stacked=stacked,
        width=width,
        height=6,
    )


def figures(title: str, metrics: Sequence[cloudwatch.IMetric], *, width: int = HALF) -> cloudwatch.IWidget:
    """The latest value of each metric, as a number."""
    return cloudwatch.SingleValueWidget(title=title, metrics=list(metrics), width=width, height=4)
