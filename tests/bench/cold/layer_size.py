"""The size of the dependencies layer as it travels to AWS."""

import io
import zipfile
from pathlib import Path


def zipped_megabytes(folder: Path) -> float:
    """The size of the folder as a deflated zip, in 10^6 bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
    return len(buffer.getvalue()) / 1e6
