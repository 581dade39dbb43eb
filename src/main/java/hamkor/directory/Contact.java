package hamkor.directory;

import java.util.Optional;

/// How to reach a person. Personal: shown to their own side alone.
public record Contact(Optional<String> email, Optional<String> phone) {
    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

    boolean isNone() {
        return email.isEmpty() && phone.isEmpty();
    }

    /// Never the values: a record may be printed into a log.
    @Override public String toString() {
        return "Contact";
    }
}
