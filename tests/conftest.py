"""What holds for the whole suite."""

from hypothesis import settings

# Speed is measured in bench/; a deadline would fail on a busy machine.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
