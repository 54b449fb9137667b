"""Write the CloudFormation templates: `python app.py`, or `cdk synth` and `cdk deploy`.

Neither an AWS account nor Docker is needed. `CDK_OUTDIR` names the folder for the templates and
`CDK_CONTEXT_JSON` carries the settings that `cdk -c name=value` would (see `infra.settings`).
"""

from infra.assembly import build

if __name__ == "__main__":
    build().synth()
