package hamkor.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A thing of any kind: what an audit entry, a file or a message is about. Who receives it knows the kind, not the type.
public record Reference(Kind kind, UUID id) {
    public enum Kind { REGION, ORGANISATION, PERSON, AGREEMENT, ROADMAP, DRAFT, EDITION, MEASURE }

    public static Reference to(MeasureId measure) {
        return new Reference(Kind.MEASURE, measure.value());
    }

    public static Reference to(RoadmapId roadmap) {
        return new Reference(Kind.ROADMAP, roadmap.value());
    }

    public static Reference to(AgreementId agreement) {
        return new Reference(Kind.AGREEMENT, agreement.value());
    }

    public static Reference to(DraftId draft) {
        return new Reference(Kind.DRAFT, draft.value());
    }

    public static Reference to(EditionId edition) {
        return new Reference(Kind.EDITION, edition.value());
    }

    /// A region has no UUID; that of its code is the same in every installation.
    public static Reference to(RegionId region) {
        return new Reference(Kind.REGION, UUID.nameUUIDFromBytes(region.code().getBytes(StandardCharsets.US_ASCII)));
    }

    public static Reference to(OrganisationId organisation) {
        return new Reference(Kind.ORGANISATION, organisation.value());
    }

    public static Reference to(PersonId person) {
        return new Reference(Kind.PERSON, person.value());
    }
}
