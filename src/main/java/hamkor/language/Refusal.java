package hamkor.language;

import java.util.List;

/// An expected no of a door. It carries a key of the words beside a class, with their values, so that each way in says it in
/// the reader's language; it is not logged as an error.
public abstract sealed class Refusal extends RuntimeException {
    private final Class<?> beside;
    private final String key;
    private final transient List<Object> values;

    private Refusal(Class<?> beside, String key, Object... values) {
        super(key + " " + List.of(values), null, false, false);   // no stack: nothing went wrong
        this.beside = beside;
        this.key = key;
        this.values = List.of(values);
    }

    /// Beside which class the words lie.
    public Class<?> beside() {
        return beside;
    }

    public String key() {
        return key;
    }

    public List<Object> values() {
        return values;
    }

    /// There is no such thing, or none that this reader may know of.
    public static final class NotFound extends Refusal {
        public NotFound(Class<?> beside, String key, Object... values) {
            super(beside, key, values);
        }
    }

    /// The reader may know of it, but not do this.
    public static final class NotAllowed extends Refusal {
        public NotAllowed(Class<?> beside, String key, Object... values) {
            super(beside, key, values);
        }
    }

    /// What was given cannot be.
    public static final class Invalid extends Refusal {
        public Invalid(Class<?> beside, String key, Object... values) {
            super(beside, key, values);
        }
    }

    /// Another changed it since.
    public static final class ChangedMeanwhile extends Refusal {
        public ChangedMeanwhile(Class<?> beside, String key, Object... values) {
            super(beside, key, values);
        }
    }
}
