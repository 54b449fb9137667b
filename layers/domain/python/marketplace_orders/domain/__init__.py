"""The order, its facts, the fold and the decisions. Pure: no AWS, no web, no clock."""
