-- Who answers for a thing under control: for each side the office that leads, and those that help it. Told anew with each edition.
create table answering (
    thing_kind text not null,
    thing uuid not null,
    side uuid not null constraint answering_of_side references party,
    organisation uuid not null constraint answering_is_organisation references organisation,
    leads boolean not null,
    constraint answering_pk primary key (thing, thing_kind, side, organisation));
create unique index answering_one_lead_a_side on answering (thing, thing_kind, side) where leads;
create index answering_by_organisation on answering (organisation);

-- Which offices a thing is a matter of, beside the sides: told by the module that owns it.
create table office_of (
    kind text not null,
    thing uuid not null,
    organisation uuid not null constraint office_of_is_organisation references organisation,
    constraint office_of_pk primary key (kind, thing, organisation));
create index office_of_by_organisation on office_of (organisation, kind);
