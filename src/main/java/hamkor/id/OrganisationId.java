package hamkor.id;

import java.util.UUID;

/// The id of an organisation of the directory.
public record OrganisationId(UUID value) {
    public static OrganisationId make() {
        return new OrganisationId(Uuid7.make());
    }

    /// As it stands in an address.
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override public String toString() {
        return value.toString();
    }
}
