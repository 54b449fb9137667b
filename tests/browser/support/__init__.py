"""How browser tests reach the pages."""
