"""How much of an order's price goes back, why, and against which invoices (O-62 to O-67). Pure arithmetic."""
