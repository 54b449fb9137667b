"""The web application firewall of the front door."""

from aws_cdk import aws_wafv2 as wafv2
from constructs import Construct

WINDOW_SECONDS = 300
REQUESTS = 2000
"""From one address in five minutes; a console page needs some twenty."""

REGISTRATIONS = 100
"""From one address in five minutes: each one spends a ResolveCustomer call of the whole account."""

# Nobody is counted less for writing the path in another way.
_DECODED = wafv2.CfnWebACL.TextTransformationProperty(priority=0, type="URL_DECODE")
_Statement = wafv2.CfnWebACL.StatementProperty


class Firewall(Construct):
    """Blocks addresses that ask too often, sooner where a request is dear."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        registrations = _Statement(
            byte_match_statement=wafv2.CfnWebACL.ByteMatchStatementProperty(
                field_to_match=wafv2.CfnWebACL.FieldToMatchProperty(uri_path={}),
                positional_constraint="STARTS_WITH",
                search_string="/aws/registration",
                text_transformations=[_DECODED],
            )
        )
        self.acl = wafv2.CfnWebACL(
            self,
            "Acl",
            scope="CLOUDFRONT",
            default_action=wafv2.CfnWebACL.DefaultActionProperty(allow={}),
            visibility_config=_visibility("FrontDoor"),
            rules=[
                _rate_rule("Registrations", priority=0, limit=REGISTRATIONS, only=registrations),
                _rate_rule("Requests", priority=1, limit=REQUESTS),
            ],
        )


def _rate_rule(
    name: str, *, priority: int, limit: int, only: _Statement | None = None
) -> wafv2.CfnWebACL.RuleProperty:
    return wafv2.CfnWebACL.RuleProperty(
        name=name,
        priority=priority,
        action=wafv2.CfnWebACL.RuleActionProperty(block={}),
        statement=_Statement(
            rate_based_statement=wafv2.CfnWebACL.RateBasedStatementProperty(
                aggregate_key_type="IP",
                limit=limit,
                evaluation_window_sec=WINDOW_SECONDS,
                scope_down_statement=only,
            )
        ),
        visibility_config=_visibility(name),
    )


def _visibility(name: str) -> wafv2.CfnWebACL.VisibilityConfigProperty:
    return wafv2.CfnWebACL.VisibilityConfigProperty(
        metric_name=name, cloud_watch_metrics_enabled=True, sampled_requests_enabled=True
    )
