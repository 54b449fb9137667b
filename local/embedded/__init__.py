"""The synthesized stacks on one machine: engine, deployment, simulator, demo data (``make run``).

``local.embedded.stack.running_stack`` is the one entry; the command line and the end-to-end tests
both use it.
"""
