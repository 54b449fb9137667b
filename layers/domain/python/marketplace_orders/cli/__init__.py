"""Commands for the vendor's engineers, with their own AWS credentials. No function has or imports them."""
