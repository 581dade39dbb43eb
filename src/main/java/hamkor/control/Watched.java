package hamkor.control;

/// A checkpoint with all that its status follows from.
record Watched(Checkpoint checkpoint, CheckpointFacts facts) {}
