-- By when something must have happened, for each side that leads a thing; which thing, only its module knows.
-- kind: dated, to be done by the day; conditional and undated ask for a statement and are never overdue.
-- window_first: the first day of its window, where the term has one. due_on: the last day in time. term_on: the day that the term gives,
-- before a holiday or an agreed extension moved it. first_due_on: the day set first, whatever it was moved to. moves: how often an edition
-- or an extension moved it. since: the entry into force of the edition that first put
-- the thing under control, from which its days are counted.
-- superseded: an edition sets this date no longer, and nothing was reported on it; by: the one that stands in its place.
-- lifted: an edition sets it no longer, but something was reported on it, so it stays.
create table checkpoint (
    id uuid constraint checkpoint_pk primary key,
    thing_kind text not null,
    thing uuid not null,
    owner text not null constraint checkpoint_owner_is_region references region,
    side uuid not null constraint checkpoint_of_side references party,
    kind text not null,
    window_first date,
    due_on date,
    term_on date,
    first_due_on date,
    moves integer not null default 0,
    since date not null,
    lifted_at timestamptz,
    superseded_at timestamptz,
    superseded_by uuid constraint checkpoint_superseded_by_one references checkpoint deferrable initially deferred,
    created_at timestamptz not null default now(),
    constraint checkpoint_kind_known check (kind in ('dated', 'conditional', 'undated')),
    constraint checkpoint_dated_has_day check (kind <> 'dated' or due_on is not null),
    constraint checkpoint_window_in_order check (window_first <= due_on),
    constraint checkpoint_first_day_is_kept check ((due_on is null) = (term_on is null) and (due_on is null or first_due_on is not null)),
    constraint checkpoint_gone_only_when_superseded check (superseded_by is null or superseded_at is not null));
create unique index checkpoint_once on checkpoint (thing, thing_kind, side, kind, due_on, window_first) nulls not distinct where superseded_at is null;
create index checkpoint_by_thing on checkpoint (thing);
