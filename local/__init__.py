"""What turns one machine into a marketplace with a vendor: embedded AWS and the marketplace simulator."""
