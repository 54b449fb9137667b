"""`marketplace-agreement`, one module per idea."""
