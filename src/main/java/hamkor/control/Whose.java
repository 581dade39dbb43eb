package hamkor.control;

import hamkor.id.OrganisationId;
import hamkor.id.PersonId;
import hamkor.id.Reference;
import hamkor.id.RegionId;

/// Which dates a list is drawn from.
public sealed interface Whose {
    /// Those of things that an office answers for, as a lead or as a helper.
    record Office(OrganisationId office) implements Whose {}

    /// Those that a region answers for: of its side in each agreement.
    record Region(RegionId region) implements Whose {}

    /// Those of all sides of the agreements to which a region is a party: what its people may see.
    record SeenBy(RegionId region) implements Whose {}

    /// Those on which a region has the next word and has not said it: on a report of 'done' or on a request to move the date, of another side or, where
    /// no other leads, of its own. Asked for with [DueList.Which#AWAITING] and [DueList.Which#MOVING].
    ///
    /// @param person who would say it: nobody answers their own report
    record Deciding(RegionId region, PersonId person) implements Whose {}

    /// Those of all sides of the things under something: a roadmap.
    record Under(Reference what) implements Whose {}

    /// All there are: for the program itself, never for a reader.
    record Everything() implements Whose {}
}
