"""What callers see of the domain: orders, timelines and targets as answers."""
