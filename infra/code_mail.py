"""The mail that carries a code: to confirm an address, or to choose a new password.

A user pool has one text for both, and does not know the reader's language: so the code comes first, and each
language in turn.
"""

from aws_cdk import aws_cognito as cognito

SUBJECT = "Your code · Su código · Il codice · 您的验证码"

_SENTENCES = {
    "en": "This is your code. Enter it on the page that asked for it. "
    "If you did not ask for a code, you need do nothing.",
    "es": "Este es su código. Introdúzcalo en la página que se lo ha pedido. "
    "Si no ha solicitado ningún código, no tiene que hacer nada.",
    "it": "Questo è il codice richiesto. Va inserito nella pagina che lo ha chiesto. "
    "Se non è stato richiesto alcun codice, non occorre fare nulla.",
    "zh-CN": "这是您的验证码，请在要求输入验证码的页面中填写。如果您没有申请验证码，无需进行任何操作。",  # noqa: RUF001
}


def code_mail() -> cognito.UserVerificationConfig:
    """The text, in every language of the console."""
    sentences = "".join(f'<p lang="{language}">{text}</p>' for language, text in _SENTENCES.items())
    return cognito.UserVerificationConfig(
        email_style=cognito.VerificationEmailStyle.CODE,
        email_subject=SUBJECT,
        email_body=f"<p><strong>{{####}}</strong></p>{sentences}",
    )
