"""Least privilege: each granted action is taken away in turn, and something shows that it was needed."""
