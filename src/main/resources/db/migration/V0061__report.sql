-- What an office says of a checkpoint. While sent_at is empty it is a draft of the office, seen by nobody else; sent, it never changes: a correction is a new report.
-- part: of an office that helps; it is attached to the lead's report and moves no status.
-- sent_on: the day in the region of the side. figures: [{"name": …, "value": …, "unit": …}]. reason and proposed_on: of what will not be met.
create table report (
    id uuid constraint report_pk primary key,
    checkpoint uuid not null constraint report_of_checkpoint references checkpoint,
    side uuid not null constraint report_of_side references party,
    organisation uuid not null constraint report_of_organisation references organisation,
    part boolean not null,
    state text,
    text jsonb,
    figures jsonb not null default '[]',
    reason jsonb,
    proposed_on date,
    by_person uuid not null,
    by_name text not null,
    by_post jsonb,
    version integer not null default 1,
    changed_at timestamptz not null,
    sent_at timestamptz,
    sent_on date,
    constraint report_state_known check (state in ('in_progress', 'done', 'not_met')),
    constraint report_texts check ((text is null or is_language_text(text)) and (reason is null or is_language_text(reason)) and (by_post is null or is_language_text(by_post))),
    constraint report_figures_are_list check (jsonb_typeof(figures) = 'array'),
    constraint report_sent_whole check ((sent_at is null) = (sent_on is null) and (sent_at is null or state is not null)),
    constraint report_not_met_has_reason check (sent_at is null or state <> 'not_met' or reason is not null));
create unique index report_one_draft_an_office on report (checkpoint, organisation) where sent_at is null;
create index report_by_checkpoint on report (checkpoint, sent_at desc, id desc) where sent_at is not null;
create index report_by_organisation on report (organisation);

create function refuse_change_once_sent() returns trigger language plpgsql as $$
begin
    if old.sent_at is not null then raise exception 'a report that was sent is never changed'; end if;
    return coalesce(new, old);
end $$;
create trigger report_is_immutable_once_sent before update or delete on report for each row execute function refuse_change_once_sent();

-- What shows that it was done: a file of the store, or a link. kind of paper: as people call it, an act, a contract, a photograph, a letter.
create table report_evidence (
    id uuid constraint report_evidence_pk primary key,
    report uuid not null constraint report_evidence_of_report references report,
    position integer not null,
    sha256 text,
    name text not null,
    media_type text,
    size bigint,
    link text,
    added_at timestamptz not null,
    constraint report_evidence_position_once unique (report, position),
    constraint report_evidence_is_file_or_link check ((sha256 is null) <> (link is null) and (sha256 is null) = (media_type is null) and (sha256 is null) = (size is null)));
create index report_evidence_by_file on report_evidence (sha256);

-- What another side answers to a report of 'done', or the own curator where no other side leads (own). The last of each side counts.
create table report_answer (
    id uuid constraint report_answer_pk primary key,
    report uuid not null constraint report_answer_to_report references report,
    side uuid not null constraint report_answer_of_side references party,
    own boolean not null,
    word text not null,
    remark jsonb,
    answered_on date not null,
    answered_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post jsonb,
    constraint report_answer_word_known check (word in ('confirmed', 'returned', 'objected')),
    constraint report_answer_says_why check (word = 'confirmed' or remark is not null),
    constraint report_answer_texts check ((remark is null or is_language_text(remark)) and (by_post is null or is_language_text(by_post))));
create index report_answer_by_report on report_answer (report, answered_at desc, id desc);
create trigger report_answer_is_immutable before update or delete on report_answer for each row execute function refuse_change();

-- A side takes a thing off control by a decision; taken_back_at: it puts it under control again.
create table closing (
    id uuid constraint closing_pk primary key,
    thing_kind text not null,
    thing uuid not null,
    side uuid not null constraint closing_of_side references party,
    closed_on date not null,
    decision jsonb not null,
    closed_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post jsonb,
    taken_back_at timestamptz,
    constraint closing_texts check (is_language_text(decision) and (by_post is null or is_language_text(by_post))));
create unique index closing_once on closing (thing, thing_kind, side) where taken_back_at is null;

-- Somebody asks for a later (or an earlier) day. It takes effect when every side that leads agrees; settled_at: it has, was refused or taken back.
create table extension (
    id uuid constraint extension_pk primary key,
    checkpoint uuid not null constraint extension_of_checkpoint references checkpoint,
    side uuid not null constraint extension_of_side references party,
    from_on date not null,
    to_on date not null,
    ground jsonb not null,
    asked_on date not null,
    asked_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post jsonb,
    outcome text,
    settled_at timestamptz,
    constraint extension_outcome_known check (outcome in ('agreed', 'refused', 'withdrawn', 'overtaken')),
    constraint extension_settled_whole check ((outcome is null) = (settled_at is null)),
    constraint extension_moves check (to_on <> from_on),
    constraint extension_texts check (is_language_text(ground) and (by_post is null or is_language_text(by_post))));
create unique index extension_one_open on extension (checkpoint) where settled_at is null;

create table extension_answer (
    id uuid constraint extension_answer_pk primary key,
    extension uuid not null constraint extension_answer_to_extension references extension,
    side uuid not null constraint extension_answer_of_side references party,
    agrees boolean not null,
    remark jsonb,
    answered_at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    by_post jsonb,
    constraint extension_answer_once unique (extension, side),
    constraint extension_answer_says_why check (agrees or remark is not null),
    constraint extension_answer_texts check ((remark is null or is_language_text(remark)) and (by_post is null or is_language_text(by_post))));
create trigger extension_answer_is_immutable before update or delete on extension_answer for each row execute function refuse_change();
