package hamkor.api;

/// What was sent is in force already, under that address; nothing was changed.
final class AlreadyThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadyThere(String address) {
        super(address, null, false, false);   // no stack: nothing went wrong
    }

    String address() {
        return getMessage();
    }
}
