"""AWS's wire protocols, as unmodified SDK clients speak them, checked against botocore's service models."""
