package hamkor.measure;

/// What a page does about the persons whom a document names after its executors: they are personal.
enum Contacts {
    /// The document names none.
    NONE,
    /// For this reader's eyes.
    SHOWN,
    /// For others'.
    HIDDEN;

    static Contacts of(boolean named, boolean mayBeSeen) {
        return !named ? NONE : mayBeSeen ? SHOWN : HIDDEN;
    }
}
