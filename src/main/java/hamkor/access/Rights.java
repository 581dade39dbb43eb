package hamkor.access;

import hamkor.id.OrganisationId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.language.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The one place where it is decided who may do what. What a person may not see is said not to exist.
///
/// A list asks in its own statement, instead of for each of its lines: `join side_of on side_of.kind = 'roadmap' and
/// side_of.thing = roadmap.id and side_of.region = :region`, with the region of whoever reads. For a few things [#thingsOf] will do.
@Component
public class Rights {
    private final RightsSql sql;

    Rights(RightsSql sql) {
        this.sql = sql;
    }

    /// The module that owns a thing says whose it is, in the transaction that makes it: of an agreement its parties, of a roadmap
    /// or a draft those of the agreement it stands under. Told again, it is theirs and nobody else's.
    public void tell(Reference what, Collection<RegionId> sides) {
        sql.tell(what, sides);
    }

    /// The same of many things at once, with the offices that each is a matter of.
    public void tell(Map<Reference, Set<RegionId>> sides, Map<Reference, Set<OrganisationId>> offices) {
        sql.tell(sides, offices);
    }

    /// @throws Refusal.NotFound where it is no matter of the person's side, or there is no such thing
    /// @throws Refusal.NotAllowed where the side has a part in it, but the person no role for the deed, or works in no office whose
    ///     matter it is
    public void require(Acting who, Deed deed, Reference what) {
        if (!sql.isOf(what, who.region())) throw none();
        if (!isFor(who, deed, what)) throw new Refusal.NotAllowed(Rights.class, "rights.not-yours");
    }

    /// What everybody hears of a record that is not there and of one that is no matter of theirs: the same, so that nobody learns which.
    public static Refusal.NotFound none() {
        return new Refusal.NotFound(Rights.class, "rights.none");
    }

    private boolean isFor(Acting who, Deed deed, Reference what) {
        return deed.isFor(who) && (!deed.isOfOffice() || who.organisation().filter(office -> sql.isOf(what, office)).isPresent());
    }

    /// The things of a kind that are a matter of the person's side; none where the person has no role for the deed.
    public Set<UUID> thingsOf(Acting who, Deed deed, Reference.Kind kind) {
        return deed.isFor(who) ? sql.of(kind, who.region()) : Set.of();
    }

    /// For what is no thing yet, or is the side's own.
    ///
    /// @throws Refusal.NotAllowed where the person has no role for the deed
    public void require(Acting who, Deed deed) {
        if (!deed.isFor(who)) throw new Refusal.NotAllowed(Rights.class, "rights.not-yours");
    }

    /// For what is of a region: the own one, or a partner's where the deed reaches there.
    ///
    /// @throws Refusal.NotAllowed where it does not, or the person has no role for the deed
    public void require(Acting who, Deed deed, RegionId region) {
        if (!may(who, deed, region)) throw new Refusal.NotAllowed(Rights.class, "rights.not-yours");
    }

    public boolean may(Acting who, Deed deed, RegionId region) {
        return deed.isFor(who) && (region.equals(who.region()) || deed.reachesPartners() && partnersOf(who.region()).contains(region));
    }

    /// With whom a region shares an agreement; without itself.
    public Set<RegionId> partnersOf(RegionId region) {
        return sql.partnersOf(region);
    }

    /// For a page that shows only what its reader can do.
    public boolean may(Acting who, Deed deed, Reference what) {
        return deed.isFor(who) && sql.isOf(what, who.region()) && isFor(who, deed, what);
    }

    /// Which of several deeds a person may do, for a page that offers them: in two questions at most.
    public Set<Deed> which(Acting who, Set<Deed> deeds, Reference what) {
        var own = deeds.stream().filter(deed -> deed.isFor(who)).collect(Collectors.toSet());
        if (own.isEmpty() || !sql.isOf(what, who.region())) return Set.of();
        if (own.stream().anyMatch(Deed::isOfOffice) && who.organisation().filter(office -> sql.isOf(what, office)).isEmpty()) own.removeIf(Deed::isOfOffice);
        return own;
    }

    public boolean may(Acting who, Deed deed) {
        return deed.isFor(who);
    }
}
