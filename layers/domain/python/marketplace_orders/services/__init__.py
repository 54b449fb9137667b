"""One function per use case, shared by every trigger."""
