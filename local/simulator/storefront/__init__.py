"""The pages on which a person buys, sets up, cancels and breaks things."""
