package hamkor.access;

import java.util.EnumSet;
import java.util.Set;

/// What can be done, and by whom of a side that has a part in it.
public enum Deed {
    /// Reading an agreement, a roadmap in force, a measure.
    SEE(EnumSet.allOf(Role.class)),
    REGISTER_AGREEMENT(Set.of(Role.CURATOR)),
    AMEND_AGREEMENT(Set.of(Role.CURATOR)),
    SEE_DRAFT(Set.of(Role.CURATOR, Role.LEADER)),
    /// Bringing a document in, correcting what was understood, withdrawing it.
    CORRECT_DRAFT(Set.of(Role.CURATOR)),
    /// Marking rows as checked, approving for the own side.
    APPROVE_DRAFT(Set.of(Role.CURATOR)),
    /// Adding an organisation to the own region or to one with which it shares an agreement: its papers are the first to name it.
    ADD_ORGANISATION(Set.of(Role.CURATOR, Role.ADMINISTRATOR)),
    /// Saying that words of a draft mean an organisation, of the own region or of one with which it shares an agreement.
    ADD_ALIAS(Set.of(Role.CURATOR, Role.ADMINISTRATOR)),
    /// Saying how the own region and its organisations are called.
    AMEND_DIRECTORY(Set.of(Role.CURATOR, Role.ADMINISTRATOR)),
    /// Saying how a measure of the own office stands, with what shows it.
    REPORT(Set.of(Role.EXECUTOR), true),
    /// Answering a report of another side; or of the own, where no other side leads.
    ANSWER_REPORT(Set.of(Role.CURATOR)),
    /// Asking for another day: the office whose measure it is.
    ASK_EXTENSION(Set.of(Role.EXECUTOR), true),
    /// Asking for the side, and agreeing to what another asks.
    MOVE_TERM(Set.of(Role.CURATOR)),
    /// Taking off control by a decision, and putting back.
    CLOSE(Set.of(Role.CURATOR)),
    /// Asking all that lead measures of a roadmap how they stand on a day, and ending that.
    RUN_ROUND(Set.of(Role.CURATOR)),
    /// Saying who of an office of the own side answers for its measures.
    NAME_OWNER(Set.of(Role.CURATOR, Role.ADMINISTRATOR)),
    /// Saying how an installation counts days: which are not worked, how long before a date it is due soon.
    SET_CALENDAR(Set.of(Role.ADMINISTRATOR)),
    /// Seeing how a person of the own side is reached, and whom a document names as contact.
    SEE_CONTACTS(Set.of(Role.CURATOR, Role.ADMINISTRATOR)),
    /// Saying when the people of the side are reminded.
    SET_REMINDERS(Set.of(Role.CURATOR, Role.ADMINISTRATOR)),
    MANAGE_PEOPLE(Set.of(Role.ADMINISTRATOR)),
    READ_AUDIT(Set.of(Role.AUDITOR));

    /// Those that reach the organisations of partners.
    private static final Set<Deed> AMONG_PARTNERS = EnumSet.of(ADD_ORGANISATION, ADD_ALIAS);

    private final Set<Role> roles;
    private final boolean ofOffice;

    Deed(Set<Role> roles) {
        this(roles, false);
    }

    /// @param ofOffice whether it is for those alone whose office the thing is a matter of
    Deed(Set<Role> roles, boolean ofOffice) {
        this.roles = Set.copyOf(roles);
        this.ofOffice = ofOffice;
    }

    boolean isOfOffice() {
        return ofOffice;
    }

    boolean reachesPartners() {
        return AMONG_PARTNERS.contains(this);
    }

    boolean isFor(Acting who) {
        return who.roles().stream().anyMatch(roles::contains);
    }
}
