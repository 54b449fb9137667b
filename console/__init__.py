"""The pages behind the front door, and how they get there."""
