"""boto3 sessions for the engine, whatever the developer's own AWS configuration says."""

import boto3
from botocore.config import Config

from local.embedded.settings import REGION

CONFIG = Config(retries={"total_max_attempts": 2}, connect_timeout=5, read_timeout=30)


def session(access_key: str = "test") -> boto3.Session:
    """A session of the engine's root user; a 12-digit access key is the account to act in."""
    return boto3.Session(access_key, "test", region_name=REGION)
