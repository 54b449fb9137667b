"""Typed AWS clients of the engine."""

from functools import cached_property
from typing import TYPE_CHECKING

import boto3

from local.embedded.clients import CONFIG, session

if TYPE_CHECKING:
    from mypy_boto3_apigatewayv2 import ApiGatewayV2Client
    from mypy_boto3_cloudformation import CloudFormationClient
    from mypy_boto3_cloudwatch import CloudWatchClient
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_iam import IAMClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_logs import CloudWatchLogsClient
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_sns import SNSClient
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_stepfunctions import SFNClient


class Aws:
    """Clients made when first used, by default with root's rights in the vendor's account."""

    def __init__(self, endpoint: str, as_whom: boto3.Session | None = None) -> None:
        self._endpoint = endpoint
        self._session = as_whom or session()

    def of_account(self, account: str) -> "Aws":
        """Clients of the same engine that act as another AWS account."""
        return Aws(self._endpoint, session(account))

    @cached_property
    def dynamodb(self) -> "DynamoDBClient":
        return self._session.client("dynamodb", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def events(self) -> "EventBridgeClient":
        return self._session.client("events", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def functions(self) -> "LambdaClient":
        return self._session.client("lambda", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def iam(self) -> "IAMClient":
        return self._session.client("iam", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def logs(self) -> "CloudWatchLogsClient":
        return self._session.client("logs", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def sign_ins(self) -> "CognitoIdentityProviderClient":
        return self._session.client("cognito-idp", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def sns(self) -> "SNSClient":
        return self._session.client("sns", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def sqs(self) -> "SQSClient":
        return self._session.client("sqs", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def workflows(self) -> "SFNClient":
        return self._session.client("stepfunctions", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def apis(self) -> "ApiGatewayV2Client":
        return self._session.client("apigatewayv2", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def stacks(self) -> "CloudFormationClient":
        return self._session.client("cloudformation", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def metrics(self) -> "CloudWatchClient":
        return self._session.client("cloudwatch", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def secrets(self) -> "SecretsManagerClient":
        return self._session.client("secretsmanager", endpoint_url=self._endpoint, config=CONFIG)
