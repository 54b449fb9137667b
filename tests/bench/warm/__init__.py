"""(c) Warm calls, ours and a baseline's in turns: latency of one client, and the rate of eight."""
