"""The shapes of requests and answers (pydantic); the console's client is generated from them."""
