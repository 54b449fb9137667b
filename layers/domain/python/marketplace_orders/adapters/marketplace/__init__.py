"""AWS Marketplace's APIs, behind the ports that the services use."""
