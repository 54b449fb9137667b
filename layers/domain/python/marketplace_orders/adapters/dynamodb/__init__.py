"""The one table of facts, snapshots and names in DynamoDB (low-level client)."""
