"""``make bench``: cold starts, AWS calls, speed and reads, measured in one run and printed as one table."""
