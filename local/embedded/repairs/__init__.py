"""What the engine is taught before it starts, one lesson a module; see ``local.embedded.repaired_engine``.

The modules are found by their bare names and take the engine's modules as arguments, because they run in the
engine's environment, which does not have this repository.
"""
