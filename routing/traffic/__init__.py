"""What all workers know together of a model: whether it rests, whose turn it is, how long it takes."""
