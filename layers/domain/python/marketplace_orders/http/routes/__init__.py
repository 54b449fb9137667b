"""The API's routes by subject. Each one reads the request, calls one service, and returns a model."""
