"""The edge where AWS's notifications become facts: EventBridge events and SNS messages."""
