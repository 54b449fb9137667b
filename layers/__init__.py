"""How the two Lambda layers are built: third-party libraries, and our own package.

``python -m layers.build local aws`` writes ``build/layers/{dependencies,domain}-<target>/python``, the
folders that ``infra`` takes as plain assets. Docker is not needed.
"""
