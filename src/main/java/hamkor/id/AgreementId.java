package hamkor.id;

import java.util.UUID;

/// The id of an agreement between regions or organisations.
public record AgreementId(UUID value) {
    public static AgreementId make() {
        return new AgreementId(Uuid7.make());
    }

    /// As it stands in an address.
    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
