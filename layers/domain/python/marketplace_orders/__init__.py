"""Orders of AWS Marketplace buyers: from the marketplace's button to active benefits, and back."""
