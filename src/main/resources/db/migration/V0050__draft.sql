-- A document that is being read in: what the file says, what was understood of it, what people have made of that. It lives here
-- and nowhere else until every side approves it, so that a restart, or another node, goes on where it was.
-- roadmap: whose next edition it is meant to be; empty for the first edition of a roadmap that comes to be with it.
-- parties: as the document names them. characters, unread: what the reading counted. columns: roles that a person gave to columns.
create table draft (
    id uuid constraint draft_pk primary key,
    agreement uuid not null constraint draft_of_agreement references agreement,
    roadmap uuid constraint draft_of_roadmap references roadmap,
    owner text not null constraint draft_owner_is_region references region,
    source_name text not null,
    source_sha256 text not null,
    source_size bigint not null,
    title jsonb,
    languages text[] not null,
    parties text[] not null,
    period_first date,
    period_last date,
    reporting_days text[] not null default '{12-15}',
    characters bigint not null,
    unread bigint not null,
    columns jsonb,
    uploaded_by uuid,
    uploaded_by_name text not null,
    uploaded_by_post jsonb,
    uploaded_by_region text not null constraint draft_uploaded_by_region references region,
    uploaded_at timestamptz not null,
    state text not null default 'open',
    edition uuid constraint draft_became_edition references edition,
    ended_by uuid,
    ended_by_name text,
    ended_at timestamptz,
    version integer not null default 1,
    constraint draft_state_known check (state in ('open', 'in-force', 'withdrawn')),
    constraint draft_edition_where_in_force check ((state = 'in-force') = (edition is not null)),
    constraint draft_end_has_an_author check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by_name is null)),
    constraint draft_title_is_text check (title is null or is_language_text(title)),
    constraint draft_post_is_text check (uploaded_by_post is null or is_language_text(uploaded_by_post)),
    constraint draft_has_language check (cardinality(languages) > 0),
    constraint draft_period_in_order check (period_last >= period_first and (period_first is null) = (period_last is null)),
    constraint draft_reporting_days_are_days check (array_to_string(reporting_days, ' ') ~ '^((0[1-9]|1[0-2])-[0-3][0-9]( |$))*$'),
    constraint draft_hash_is_sha256 check (source_sha256 ~ '^[0-9a-f]{64}$'));

-- The same file twice is one draft, also where two people bring it at once.
create unique index draft_once_a_file on draft (agreement, coalesce(roadmap, '00000000-0000-0000-0000-000000000000'), source_sha256)
    where state <> 'withdrawn';
create index draft_by_agreement on draft (agreement);
create index draft_by_roadmap on draft (roadmap);

-- A row of the document as it stands in its file, or a piece of text outside its tables (table_number 0), and what reading made
-- of it. number: from 1 over the whole document, the same however its columns are read. notes: what was found in the row and is in
-- no field. mark: the hidden mark by which a row of our own export is known again.
create table draft_source (
    draft uuid not null constraint draft_source_of_draft references draft,
    number integer not null,
    table_number integer not null,
    table_name text not null,
    table_columns integer not null,
    place jsonb not null,
    kind text not null,
    skipped text,
    cells jsonb not null,
    mark text,
    notes jsonb not null default '[]',
    constraint draft_source_pk primary key (draft, number),
    constraint draft_source_kind_known check (kind in ('measure', 'section', 'skipped')),
    constraint draft_source_skipped_says_why check ((kind = 'skipped') = (skipped is not null)));

-- A header over rows of a table and how its columns were understood.
create table draft_header (
    draft uuid not null constraint draft_header_of_draft references draft,
    position integer not null,
    table_number integer not null,
    first_row integer not null,
    last_row integer not null,
    columns jsonb not null,
    constraint draft_header_pk primary key (draft, position));

-- What will become a measure, by the row of the document in which it begins. as_read: what the reading understood; empty in a row that
-- the reading skipped and a person took in. content: what stands now. Inside both the key `contact` of an executor is personal.
-- left_out: a person has said that it is no measure.
create table draft_row (
    draft uuid not null,
    number integer not null,
    as_read jsonb,
    content jsonb not null,
    left_out boolean not null default false,
    version integer not null default 1,
    constraint draft_row_pk primary key (draft, number),
    constraint draft_row_is_of_the_document foreign key (draft, number) references draft_source);

-- Each state that a person gave to a row, so that a reviewer who began from an older one is shown what has changed, and by whom.
-- The content before the first of them is what was read.
create table draft_row_version (
    draft uuid not null,
    number integer not null,
    version integer not null,
    content jsonb not null,
    left_out boolean not null,
    by_person uuid,
    by_name text not null,
    by_region text not null constraint draft_row_version_by_region references region,
    at timestamptz not null,
    constraint draft_row_version_pk primary key (draft, number, version),
    constraint draft_row_version_of_row foreign key (draft, number) references draft_row);

-- That a side has checked a row. It stands while the row says what it said: content_sha256 is of that.
create table draft_mark (
    draft uuid not null,
    number integer not null,
    side uuid not null constraint draft_mark_of_side references party,
    content_sha256 text not null,
    by_person uuid,
    by_name text not null,
    by_region text not null constraint draft_mark_by_region references region,
    at timestamptz not null,
    constraint draft_mark_pk primary key (draft, number, side),
    constraint draft_mark_of_row foreign key (draft, number) references draft_row);
create index draft_mark_by_side on draft_mark (side);

-- That a person has looked at a problem and leaves it as it is; taking that back is an act of its own.
-- number: the row; empty for a problem of the whole document. words: what it is about; other words are another problem.
create table draft_decision (
    id uuid constraint draft_decision_pk primary key,
    draft uuid not null constraint draft_decision_of_draft references draft,
    number integer,
    problem text not null,
    words text not null,
    by_person uuid,
    by_name text not null,
    by_region text not null constraint draft_decision_by_region references region,
    at timestamptz not null,
    taken_back_by uuid,
    taken_back_by_name text,
    taken_back_by_region text constraint draft_decision_taken_back_by_region references region,
    taken_back_at timestamptz,
    constraint draft_decision_taken_back_by_somebody check (num_nulls(taken_back_by_name, taken_back_by_region, taken_back_at) in (0, 3)));
create unique index draft_decision_once on draft_decision (draft, coalesce(number, 0), problem, words) where taken_back_at is null;

-- The act by which a side approves what stands; any change drops it, and it stays as history.
create table draft_approval (
    id uuid constraint draft_approval_pk primary key,
    draft uuid not null constraint draft_approval_of_draft references draft,
    side uuid not null constraint draft_approval_by_side references party,
    content_sha256 text not null,
    approved_on date not null,
    basis jsonb not null,
    by_person uuid,
    by_name text not null,
    by_post jsonb,
    by_region text not null constraint draft_approval_by_region references region,
    at timestamptz not null,
    dropped_by uuid,
    dropped_by_name text,
    dropped_by_region text constraint draft_approval_dropped_by_region references region,
    dropped_at timestamptz,
    constraint draft_approval_basis_is_text check (is_language_text(basis)),
    constraint draft_approval_post_is_text check (by_post is null or is_language_text(by_post)),
    constraint draft_approval_dropped_by_somebody check (num_nulls(dropped_by_name, dropped_by_region, dropped_at) in (0, 3)));
create index draft_approval_by_side on draft_approval (side);
create unique index draft_approval_once_a_side on draft_approval (draft, side) where dropped_at is null;

-- In a draft of a next edition: which measure of the roadmap a row is; none where it is a new one. By a person.
-- It is bound to what it was decided of: it falls when the row is known by other words (its number, title and details), and when
-- another edition is in force than the one it was compared with.
create table draft_match (
    draft uuid not null,
    number integer not null,
    measure uuid constraint draft_match_is_measure references measure,
    edition uuid not null constraint draft_match_compared_with references edition,
    words text not null,
    by_person uuid,
    by_region text not null constraint draft_match_by_region references region,
    by_name text not null,
    at timestamptz not null,
    constraint draft_match_pk primary key (draft, number),
    constraint draft_match_of_row foreign key (draft, number) references draft_row);
