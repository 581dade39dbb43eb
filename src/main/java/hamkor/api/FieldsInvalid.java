package hamkor.api;

import java.util.List;

/// What was sent cannot be taken: all complaints at once, each at its field.
final class FieldsInvalid extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Complaint> complaints;

    FieldsInvalid(List<Complaint> complaints) {
        super(complaints.toString(), null, false, false);   // no stack: nothing went wrong
        this.complaints = List.copyOf(complaints);
    }

    static FieldsInvalid at(String field, String key, Object... values) {
        return new FieldsInvalid(List.of(new Complaint(field, key, values)));
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /// @param field its path in what was sent, or the name of a parameter
    /// @param key of the words beside this class: `field.no-day`
    record Complaint(String field, String key, Object... values) {}
}
