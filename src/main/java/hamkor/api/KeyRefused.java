package hamkor.api;

/// The key that a caller gave cannot be taken.
final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final ProblemKind kind;

    KeyRefused(ProblemKind kind) {
        super(kind.word(), null, false, false);   // no stack: nothing went wrong
        this.kind = kind;
    }

    ProblemKind kind() {
        return kind;
    }
}
