"""(d) Notifications a second through the queue, beside a baseline with the same stream consumers."""
