"""The console as a client, and an identity provider of the vendor's own."""

import json

from tests.infra.conftest import GATEWAY
from tests.infra.templates import Assembly, Json

AUTHORIZATION_CODE = ["code"]
FRONT_DOOR = "https://${FrontDoorDistribution.DomainName}"


def _client(aws: Assembly) -> Json:
    return aws.orders.only("Cognito::UserPoolClient")


def _config(assembly: Assembly) -> dict[str, str]:
    config: dict[str, str] = json.loads(assembly.orders.outputs()["ConsoleConfig"])
    return config


def test_console_is_a_public_client_with_the_code_flow_alone(aws: Assembly) -> None:
    client = _client(aws)
    assert client["AllowedOAuthFlows"] == AUTHORIZATION_CODE
    assert client["GenerateSecret"] is False
    assert client["AllowedOAuthScopes"] == ["openid", "email", "profile"]
    assert client["PreventUserExistenceErrors"] == "ENABLED"
    assert client["EnableTokenRevocation"] is True


def test_people_come_back_to_the_front_door(aws: Assembly) -> None:
    client = _client(aws)
    assert [aws.orders.text(each) for each in client["CallbackURLs"]] == [f"{FRONT_DOOR}/callback"]
    assert [aws.orders.text(each) for each in client["LogoutURLs"]] == [f"{FRONT_DOOR}/"]


def test_sign_in_pages_have_a_style_without_which_they_show_nothing(aws: Assembly, local: Assembly) -> None:
    style = aws.orders.only("Cognito::ManagedLoginBranding")
    assert aws.orders.text(style["ClientId"]) == "${SignInClient}"
    assert aws.orders.text(style["UserPoolId"]) == "${PeoplePool}"
    assert style["UseCognitoProvidedValues"] is True
    assert local.orders.of_type("Cognito::ManagedLoginBranding") == {}


def test_console_is_told_where_to_sign_in(aws: Assembly) -> None:
    issuer = "https://cognito-idp.us-east-1.amazonaws.com/${PeoplePool}"
    assert _config(aws) == {
        "issuer": issuer,
        "metadataUrl": f"{issuer}/.well-known/openid-configuration",
        "clientId": "${SignInClient}",
        "signInUrl": "https://${PeoplePoolDomain}.auth.us-east-1.amazoncognito.com",
        "userPoolApi": "https://cognito-idp.us-east-1.amazonaws.com",
        "groupsClaim": "cognito:groups",
        "opsGroup": "ops",
        "supportContact": "the vendor's customer service",
    }


def test_local_console_finds_the_pool_at_the_gateway(local: Assembly) -> None:
    config = _config(local)
    assert config["issuer"] == "https://cognito-idp.us-east-1.amazonaws.com/${PeoplePool}"
    assert config["metadataUrl"] == f"{GATEWAY}/${{PeoplePool}}/.well-known/openid-configuration"
    assert (config["signInUrl"], config["userPoolApi"]) == (GATEWAY, GATEWAY)


def test_vendors_own_provider_replaces_the_pool(vendor: Assembly) -> None:
    assert vendor.data.of_type("Cognito::UserPool") == {}
    assert vendor.orders.of_type("Cognito::UserPoolClient") == {}
    jwt = vendor.orders.only("ApiGatewayV2::Authorizer")["JwtConfiguration"]
    assert jwt == {"Issuer": "https://login.example.com/", "Audience": ["marketplace-console"]}
    api = vendor.orders.of_type("Lambda::Function")["FunctionsApiFunction"]["Environment"]["Variables"]
    assert (api["OIDC_ISSUER"], api["GROUPS_CLAIM"]) == ("https://login.example.com/", "roles")
    config = _config(vendor)
    assert config["metadataUrl"] == "https://login.example.com/.well-known/openid-configuration"
    assert config["clientId"] == "marketplace-console"
