"""The HTTP edge: requests and answers, problem details, who calls. Wiring of routes to services."""
