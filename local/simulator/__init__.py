"""A stand-in for AWS Marketplace as a SaaS seller sees it: storefront, APIs, events and faults.

It answers unmodified AWS SDK clients, emits EventBridge and SNS messages in AWS's shapes, and is driven
from a storefront page or from its control API. `python -m local.simulator --help` starts it.
"""
