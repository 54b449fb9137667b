"""(a) How long a fresh process needs until a function's handler is imported and its first client is made."""
