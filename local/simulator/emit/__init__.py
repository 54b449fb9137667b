"""What the marketplace tells sellers: EventBridge events and SNS messages, and how they leave."""
