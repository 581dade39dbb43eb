package hamkor.audit;

/// A value about a person that may have to be erased one day: a name, an address of e-mail.
public record Personal(String value) {
    /// Never the value: a record may be printed into a log.
    @Override public String toString() {
        return "Personal";
    }
}
