package hamkor.access;

import hamkor.audit.History;
import hamkor.language.Shown;
import java.util.List;
import java.util.Optional;

/// What the pages of the directory show, everything decided.
final class DirectoryView {
    private DirectoryView() {}

    record Link(String address, Shown name) {}

    /// A name in one of its languages.
    record Name(String label, Shown name) {}

    record Regions(RegionGroup partners, List<RegionGroup> countries) {}

    /// @param heading a country, or the partners
    record RegionGroup(String heading, String count, List<RegionLine> regions) {}

    /// @param marks «ваш регион»
    record RegionLine(Link region, Optional<String> mark, String zone, String organisations) {}

    /// @param amend addresses of what the reader may do; empty where they may not
    record Region(Shown name, List<Name> names, Optional<Shown> genitive, String zone, String code, String country, List<OrganisationLine> organisations,
            String count, Optional<String> amend, Optional<String> add, List<History.Line> history) {}

    /// @param region where organisations of several are listed
    record OrganisationLine(Link organisation, String kind, Optional<Link> region) {}

    /// @param sought as it was typed
    /// @param said how many were found, or what to do
    record Found(String sought, String said, List<OrganisationLine> organisations) {}

    /// @param into of what it has become part
    /// @param people of the reader's own side; empty for another's
    /// @param contacts whether the reader sees how they are reached
    record Organisation(Shown name, List<Name> names, String kind, Link region, Optional<Link> into, List<Alias> aliases, Optional<Amending> amending,
            Optional<List<PersonLine>> people, boolean contacts, List<History.Line> history) {}

    /// @param language for `lang`; null where nobody has said
    record Alias(String words, String language) {}

    /// What a curator of its region can do.
    record Amending(String amend, String merge, String aliases, int version, FormField alias, FormChoice language) {}

    record PersonLine(Link person, Optional<Shown> post, Optional<Link> organisation, Optional<String> email, Optional<String> phone) {}

    /// @param contacts whether the reader sees how they are reached
    /// @param add empty where the reader may not
    record People(String said, List<PersonLine> people, boolean contacts, Optional<String> add) {}

    record Person(Shown name, List<Name> names, List<Name> posts, Optional<Link> organisation, Optional<String> email, Optional<String> phone,
            Optional<String> amend, List<History.Line> history) {}

    /// A form of several parts.
    ///
    /// @param crumbs the pages above this one
    /// @param changed what another has saved meanwhile
    /// @param near what there is already that is like it; then the form has to be sent once more
    record Form(List<Link> crumbs, String action, int version, List<Part> parts, String send, String back, List<Complaint> complaints,
            Optional<Changed> changed, List<Link> near) {}

    /// @param legend empty where the fields speak for themselves
    record Part(Optional<String> legend, Optional<String> hint, List<FormField> fields, List<FormChoice> choices) {}

    record Complaint(String field, String said) {}

    /// @param said who has changed it and when
    record Changed(String said, List<Name> now, String take) {}
}
