-- Who of an office answers for its part now, and who stands in: of one thing, or, where thing is empty, of all that has nobody of its own.
-- A change is a new row and ends the one before: the rows are the history.
create table owner (
    id uuid constraint owner_pk primary key,
    organisation uuid not null constraint owner_of_organisation references organisation,
    thing_kind text,
    thing uuid,
    person uuid not null constraint owner_is_person references person,
    stand_in uuid constraint owner_stand_in_is_person references person,
    set_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post jsonb,
    ended_at timestamptz,
    constraint owner_thing_whole check (num_nulls(thing_kind, thing) in (0, 2)),
    constraint owner_stand_in_is_another check (stand_in <> person),
    constraint owner_post_is_text check (by_post is null or is_language_text(by_post)));
create unique index owner_one_at_a_time on owner (organisation, thing) nulls not distinct where ended_at is null;
create index owner_by_person on owner (person) where ended_at is null;
create index owner_by_stand_in on owner (stand_in) where ended_at is null;

-- After how many days without a visit whoever answers counts as silent.
alter table control_rule add column silent_days integer not null default 30,
    add constraint control_rule_silent_days_count check (silent_days between 1 and 366);
