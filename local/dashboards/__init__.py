"""The dashboards as images, drawn from their widgets' definitions over what a running stack measured."""
