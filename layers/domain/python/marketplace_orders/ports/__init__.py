"""What the services need of the outside world, as protocols. Fakes and adapters meet one contract."""
