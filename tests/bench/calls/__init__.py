"""(b) Which AWS calls an operation makes, seen by a recorder between the deployed function and AWS."""
