"""The outside world behind the ports: AWS by boto3."""
