"""What buyers, the seller and AWS do; each operation changes the world and says what is announced."""
