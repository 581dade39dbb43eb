package hamkor.id;

import java.util.UUID;

/// A thing of any kind: what an audit entry, a file or a message is about. Who receives it knows the kind, not the type.
public record Reference(Kind kind, UUID id) {
    public enum Kind { ORGANISATION, PERSON, AGREEMENT, ROADMAP, DRAFT, EDITION, MEASURE }

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

    public static Reference to(OrganisationId organisation) {
        return new Reference(Kind.ORGANISATION, organisation.value());
    }

    public static Reference to(PersonId person) {
        return new Reference(Kind.PERSON, person.value());
    }
}
