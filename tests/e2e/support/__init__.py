"""How end-to-end tests reach the running stack."""
