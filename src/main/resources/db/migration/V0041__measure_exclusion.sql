-- The act by which an edition excluded a measure: the edition before had it, this one names it no longer. The measure stays, with
-- its reports; a later edition may take it in again, and the act stays as its history.
create table measure_exclusion (
    measure uuid not null constraint measure_exclusion_of_measure references measure,
    edition uuid not null constraint measure_exclusion_by_edition references edition,
    by_person uuid,
    by_name text not null,
    by_post jsonb,
    recorded_at timestamptz not null default now(),
    constraint measure_exclusion_pk primary key (measure, edition),
    constraint measure_exclusion_post_is_text check (by_post is null or is_language_text(by_post)));
create index measure_exclusion_by_edition on measure_exclusion (edition);
create trigger measure_exclusion_is_immutable before update or delete on measure_exclusion for each row execute function refuse_change();
