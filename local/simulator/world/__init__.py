"""What exists in the simulated marketplace: a pure model without web, wire or AWS client code."""
