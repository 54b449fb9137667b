"""What ours is compared with: a function that makes the same AWS calls and logs one line.

The calls are those that the recorder saw of the deployed function, item for item, with fresh keys.
"""
