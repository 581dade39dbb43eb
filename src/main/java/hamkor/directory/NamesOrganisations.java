package hamkor.directory;

import hamkor.id.OrganisationId;
import java.util.List;
import java.util.UUID;

/// What upper modules keep of organisations by their ids: executors of measures. Where one becomes part of another, it follows, or the
/// next document that names it would seem to name somebody else.
public interface NamesOrganisations {
    /// In the transaction that merges them.
    ///
    /// @return what names the other now, for the record
    List<UUID> follow(OrganisationId from, OrganisationId into);
}
