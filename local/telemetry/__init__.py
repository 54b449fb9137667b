"""What CloudWatch would know of a running embedded stack, and what its alarms would say."""
