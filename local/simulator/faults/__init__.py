"""What can be made to go wrong: on the way of messages, and in the answers of the APIs."""
