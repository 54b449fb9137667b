"""Bodies exactly as AWS documents them, or as sellers captured them where the two differ."""
