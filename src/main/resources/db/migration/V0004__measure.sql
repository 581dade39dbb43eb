-- The measure is the identity that reports will hang on; what an edition says of it is a row of that edition.
create table measure (
    id uuid constraint measure_pk primary key,
    roadmap uuid not null constraint measure_of_roadmap references roadmap,
    owner text not null constraint measure_owner_is_region references region,
    created_at timestamptz not null default now());
create index measure_by_roadmap on measure (roadmap);

-- position: the row's place in the document; details: the sub-items in the document's main language.
-- source: the place in the file it was read from, in the form of docs/reading.md: {"table": 1, "row": 3}.
-- The term in columns: term_first, term_last are its days (for recurring and continuous those that bound it), term_rule the rule
-- of RFC 5545 with term_days, the days of the month (the rule holds one at most, empty where none is named), term_count with
-- term_unit and term_event of a relative one, term_why of an undated one.
create table edition_measure (
    edition uuid not null constraint edition_measure_of_edition references edition,
    measure uuid not null constraint edition_measure_is_measure references measure,
    position integer not null,
    section uuid constraint edition_measure_in_section references section,
    number text,
    title jsonb not null,
    details text[] not null default '{}',
    result jsonb,
    funding jsonb,
    term_kind text not null,
    term_words text not null,
    term_first date,
    term_last date,
    term_rule text,
    term_days integer[],
    term_count integer,
    term_unit text,
    term_event text,
    term_why text,
    source jsonb not null,
    constraint edition_measure_pk primary key (edition, measure),
    constraint edition_measure_position_once unique (edition, position),
    constraint edition_measure_texts check (is_language_text(title) and (result is null or is_language_text(result))
        and (funding is null or is_language_text(funding))),
    constraint edition_measure_term_in_order check (term_last >= term_first),
    constraint edition_measure_term_has_its_columns check (case term_kind
        when 'interval' then term_first is not null and term_last is not null and num_nulls(term_rule, term_event, term_why) = 3
        when 'deadline' then term_first is null and term_last is not null and num_nulls(term_rule, term_event, term_why) = 3
        when 'recurring' then term_rule is not null and num_nulls(term_event, term_why) = 2
        when 'continuous' then num_nulls(term_rule, term_event, term_why) = 3
        when 'relative' then term_event is not null and num_nulls(term_first, term_last, term_rule, term_why) = 4
        when 'conditional' then num_nulls(term_first, term_last, term_rule, term_event, term_why) = 5
        when 'undated' then term_why is not null and num_nulls(term_first, term_last, term_rule, term_event) = 4
        else false end),
    constraint edition_measure_days_of_a_rule check ((term_rule is null) = (term_days is null)),
    constraint edition_measure_offset_is_whole check ((term_count is null) = (term_unit is null)
        and (term_count is null or term_event is not null)));
create index edition_measure_by_measure on edition_measure (measure);

-- Who is to do it, by the document's words; organisation: whom of the directory the words mean. One lead for each side.
create table executor (
    id uuid constraint executor_pk primary key,
    edition uuid not null,
    measure uuid not null,
    position integer not null,
    side uuid not null constraint executor_of_side references party,
    words jsonb not null,
    organisation uuid constraint executor_is_organisation references organisation,
    role text not null,
    by_consent boolean not null,
    constraint executor_of_measure foreign key (edition, measure) references edition_measure,
    constraint executor_position_once unique (edition, measure, position),
    constraint executor_words_are_text check (is_language_text(words)),
    constraint executor_role_known check (role in ('lead', 'co')),
    constraint executor_lead_is_matched check (role <> 'lead' or organisation is not null));
create unique index executor_one_lead_a_side on executor (edition, measure, side) where role = 'lead';
create index executor_by_organisation on executor (organisation);
create index executor_by_side on executor (side);

-- Personal: whom a document names in brackets after an executor. Apart from the executor, so that it can be erased alone.
create table executor_contact (
    executor uuid constraint executor_contact_pk primary key constraint executor_contact_of_executor references executor,
    name text not null);

create trigger edition_measure_is_immutable before update or delete on edition_measure for each row execute function refuse_change();
create trigger executor_is_immutable before delete or update of edition, measure, position, side, words, role, by_consent on executor
    for each row execute function refuse_change();
