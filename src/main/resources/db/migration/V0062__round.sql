-- A curator asks the leads of a roadmap how its open dates stand on a day. One round of a roadmap is open at a time; once closed it never changes.
create table round (
    id uuid constraint round_pk primary key,
    roadmap uuid not null constraint round_of_roadmap references roadmap,
    owner text not null constraint round_owner_is_region references region,
    asked_on date not null,
    opened_at timestamptz not null,
    opened_by uuid not null,
    opened_by_name text not null,
    closed_at timestamptz,
    closed_by uuid,
    closed_by_name text,
    constraint round_closed_whole check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_by_name is null)));
create unique index round_one_open on round (roadmap) where closed_at is null;
create index round_by_roadmap on round (roadmap, opened_at desc);

-- What is asked: one date of one side, of the office that leads there. outcome: how it stood when the round closed; empty while it is open.
create table round_line (
    round uuid not null constraint round_line_of_round references round,
    position integer not null,
    checkpoint uuid not null constraint round_line_of_checkpoint references checkpoint,
    measure uuid not null constraint round_line_of_measure references measure,
    side uuid not null constraint round_line_of_side references party,
    organisation uuid not null constraint round_line_of_organisation references organisation,
    due_on date,
    outcome text,
    report uuid constraint round_line_ends_with_report references report,
    constraint round_line_pk primary key (round, position),
    constraint round_line_once unique (round, checkpoint),
    constraint round_line_outcome_known check (outcome in ('confirmed', 'awaiting', 'returned', 'objected', 'reported', 'silent', 'gone')));
create index round_line_by_checkpoint on round_line (checkpoint);
create index round_line_by_organisation on round_line (organisation);
create function refuse_change_once_closed() returns trigger language plpgsql as $$
begin
    if exists (select from round where id = old.round and closed_at is not null) then raise exception 'a round that was closed is never changed'; end if;
    return coalesce(new, old);
end $$;
create trigger round_line_is_immutable_once_closed before update or delete on round_line for each row execute function refuse_change_once_closed();
