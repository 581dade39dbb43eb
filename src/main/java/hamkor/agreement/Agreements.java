package hamkor.agreement;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.audit.Act;
import hamkor.audit.Actor;
import hamkor.audit.Audit;
import hamkor.directory.Regions;
import hamkor.id.AgreementId;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import hamkor.term.BusinessClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The agreements of the regions.
@Component
public class Agreements {
    static final int MOST_PARTIES = 6;
    static final int LONGEST_TITLE = 1000;
    static final int LONGEST_PLACE = 200;

    private final AgreementSql sql;
    private final Regions regions;
    private final Rights rights;
    private final Audit audit;
    private final BusinessClock clock;
    private final ObjectProvider<UnderAgreement> under;
    private final TransactionOperations transaction;

    /// @param under found when first asked for: upper modules know this door
    Agreements(AgreementSql sql, Regions regions, Rights rights, Audit audit, BusinessClock clock, ObjectProvider<UnderAgreement> under,
            TransactionOperations transaction) {
        this.sql = sql;
        this.regions = regions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.under = under;
        this.transaction = transaction;
    }

    /// Enters an agreement that was signed. Its owner is the side acted for, or the first of the parties where none is.
    ///
    /// @throws Refusal.Invalid where there are not two to six different regions, the day is yet to come, or a text is too long
    public AgreementId register(Actor by, Paper paper) {
        var id = AgreementId.make();
        requireParties(paper);
        requireSigned(by, paper);
        transaction.executeWithoutResult(_ -> register(by, id, paper));
        return id;
    }

    /// The same, by a curator of one of the parties.
    ///
    /// @param id made where the form was begun: a form that is sent twice makes one agreement
    /// @throws Refusal.Invalid where there are not two to six different regions, the person's own is not among them, the day is yet to
    ///     come there, or a text is too long
    public void register(Acting by, AgreementId id, Paper paper) {
        rights.require(by, Deed.REGISTER_AGREEMENT);
        requireParties(paper);
        requireOwn(by, paper);
        requireSigned(by.actor(), paper);
        boolean made = Boolean.TRUE.equals(transaction.execute(_ -> register(by.actor(), id, paper)));
        if (!made) rights.require(by, Deed.SEE, Reference.to(id));
    }

    private boolean register(Actor by, AgreementId id, Paper paper) {
        var owner = by.region().orElse(paper.regions().getFirst());
        if (!sql.register(id, owner, paper)) return false;
        rights.tell(Reference.to(id), paper.regions());
        audit.record(by, owner, Act.of("agreement-registered", Reference.to(id), values(paper)));
        return true;
    }

    /// Puts right what was entered.
    ///
    /// @param version that the person saw
    /// @throws Refusal.Invalid where there are not two to six different regions, the person's own or the owner is not among them, the
    ///     parties are others while something stands under the agreement, the day is yet to come there, or a text is too long
    /// @throws Refusal.ChangedMeanwhile where another amended it since
    public void amend(Acting by, AgreementId id, int version, Paper paper) {
        rights.require(by, Deed.AMEND_AGREEMENT, Reference.to(id));
        requireParties(paper);
        requireOwn(by, paper);
        requireSigned(by.actor(), paper);
        transaction.executeWithoutResult(_ -> {
            var before = sql.locked(id).orElseThrow(Agreements::none);
            if (before.version() != version) throw new Refusal.ChangedMeanwhile(Agreements.class, "agreement.changed");
            if (before.paper().equals(paper)) return;
            if (!paper.regions().contains(before.owner())) throw new Refusal.Invalid(Agreements.class, "agreement.owner-stays");
            if (!before.paper().regions().equals(paper.regions())) setParties(id, paper.regions());
            sql.amend(id, version, paper);
            record(by.actor(), before, paper);
            under.stream().forEach(module -> module.amended(id));
        });
    }

    private void setParties(AgreementId id, List<RegionId> regions) {
        if (!mayChangeParties(id)) throw new Refusal.Invalid(Agreements.class, "agreement.parties-stay");
        sql.setParties(id, regions);
        rights.tell(Reference.to(id), regions);
    }

    /// Of every value only what is another now.
    private void record(Actor by, Agreement before, Paper paper) {
        var was = new HashMap<>(values(before.paper()));
        var is = new HashMap<>(values(paper));
        values(paper).forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value)) return;
            was.remove(field);
            is.remove(field);
        });
        audit.record(by, before.owner(), new Act("agreement-amended", Reference.to(before.id()), was, is));
    }

    private static Map<String, Object> values(Paper paper) {
        var values = new HashMap<String, Object>();
        values.put("kind", paper.kind().word());
        values.put("title", paper.title());
        paper.signedOn().ifPresent(day -> values.put("signedOn", day));
        paper.signedAt().ifPresent(place -> values.put("signedAt", place));
        values.put("parties", paper.regions().stream().map(RegionId::code).toList());
        return values;
    }

    /// Whether the parties can still be put right: not once something stands under the agreement.
    public boolean mayChangeParties(AgreementId id) {
        return under.stream().noneMatch(module -> module.holdsAnything(id));
    }

    /// @throws Refusal.NotFound where there is none, or it is no matter of the person's side
    public Agreement agreement(Acting by, AgreementId id) {
        rights.require(by, Deed.SEE, Reference.to(id));
        return agreement(id);
    }

    /// @throws Refusal.NotFound where there is none
    public Agreement agreement(AgreementId id) {
        return Optional.ofNullable(of(List.of(id)).get(id)).orElseThrow(Agreements::none);
    }

    /// Those to which the person's side is a party: signed last first, those without a day after them.
    public List<Agreement> seenBy(Acting by) {
        return rights.may(by, Deed.SEE) ? sql.seenBy(by.region()) : List.of();
    }

    /// Those of the given agreements that there are, by their id; one question to the database for all.
    public Map<AgreementId, Agreement> of(Collection<AgreementId> ids) {
        var agreements = new HashMap<AgreementId, Agreement>();
        for (var agreement : sql.of(ids)) agreements.put(agreement.id(), agreement);
        return agreements;
    }

    /// The agreement of each of the sides; one question to the database for all.
    public Map<SideId, Agreement> bySide(Collection<SideId> sides) {
        var agreements = new HashMap<SideId, Agreement>();
        if (sides.isEmpty()) return agreements;
        for (var agreement : sql.ofSides(sides)) agreement.sides().forEach(side -> agreements.put(side.id(), agreement));
        return agreements;
    }

    private static void requireParties(Paper paper) {
        var regions = paper.regions();
        if (regions.size() < 2 || regions.size() > MOST_PARTIES || regions.stream().distinct().count() < regions.size())
            throw new Refusal.Invalid(Agreements.class, "agreement.regions", regions.size());
    }

    private static void requireOwn(Acting by, Paper paper) {
        if (!paper.regions().contains(by.region())) throw new Refusal.Invalid(Agreements.class, "agreement.not-yours");
    }

    /// A day to come is a slip of the pen: what is entered is signed.
    private void requireSigned(Actor by, Paper paper) {
        if (paper.signedOn().isPresent() && paper.signedOn().get().isAfter(clock.today(regions.zoneOf(by.region().orElse(paper.regions().getFirst())))))
            throw new Refusal.Invalid(Agreements.class, "complaint.day-to-come");
        if (longest(Optional.of(paper.title())) > LONGEST_TITLE) throw new Refusal.Invalid(Agreements.class, "agreement.title-long", LONGEST_TITLE);
        if (longest(paper.signedAt()) > LONGEST_PLACE) throw new Refusal.Invalid(Agreements.class, "agreement.place-long", LONGEST_PLACE);
    }

    private static int longest(Optional<LanguageText> text) {
        return text.stream().flatMap(all -> all.in().values().stream()).mapToInt(String::length).max().orElse(0);
    }

    private static Refusal none() {
        return Rights.none();
    }
}
