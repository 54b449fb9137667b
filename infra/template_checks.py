"""What cfn-lint should not say about these templates, written into them so that every run of it agrees."""

from aws_cdk import Stack

IGNORED = {
    "W3005": "CDK names dependencies that the template implies already.",
    "W6001": "One output collects values of the other stack for the console's config.json.",
}


def ignore_known_findings(stack: Stack) -> None:
    """Add cfn-lint's own configuration to the stack's template."""
    stack.template_options.metadata = {"cfn-lint": {"config": {"ignore_checks": list(IGNORED)}}}
