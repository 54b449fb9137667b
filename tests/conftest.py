"""What holds for every test."""

from hypothesis import settings

# How long an example takes says how busy the machine is, nothing about the property.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
