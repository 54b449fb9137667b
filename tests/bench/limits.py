"""What must hold, wherever it is measured: only ratios, counts and sizes are promised, never times."""

from typing import Final

COLD_QUEUE: Final = 1.8
"""Cold start of a queue or workflow function, by that of a bare DynamoDB client."""

COLD_HTTP: Final = 2.0
"""The same for a function that serves HTTP."""

DEPENDENCIES_ZIPPED_MB: Final = 10.0
"""The dependencies layer, zipped (in 10^6 bytes)."""

WARM: Final = 1.3
"""Median of a warm call, by that of a function that only makes the same AWS calls."""

RATE: Final = 0.8
"""Registrations and notifications a second, by those of such a function."""

READ_PER_SHOWN: Final = 3
"""Items that a list page reads, by its size."""

QUERIES_PER_PAGE: Final = 1
"""Requests that a list page makes."""
