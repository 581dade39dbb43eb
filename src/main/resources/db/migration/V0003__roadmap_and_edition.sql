-- A roadmap is what stays; an edition is one document of it, as it was read and approved, and is never changed again.
create table roadmap (
    id uuid constraint roadmap_pk primary key,
    agreement uuid not null constraint roadmap_of_agreement references agreement,
    owner text not null constraint roadmap_owner_is_region references region,
    version integer not null default 1,
    created_at timestamptz not null default now());
create index roadmap_by_agreement on roadmap (agreement);

-- languages: of the document, the main one first. content_sha256: of what was read and approved, so that an approval binds it.
create table edition (
    id uuid constraint edition_pk primary key,
    roadmap uuid not null constraint edition_of_roadmap references roadmap,
    number integer not null,
    owner text not null constraint edition_owner_is_region references region,
    title jsonb,
    languages text[] not null,
    period_first date,
    period_last date,
    source_name text not null,
    source_sha256 text not null,
    content_sha256 text not null,
    in_force_on date not null,
    created_at timestamptz not null default now(),
    constraint edition_number_once unique (roadmap, number),
    constraint edition_title_is_text check (title is null or is_language_text(title)),
    constraint edition_has_language check (cardinality(languages) > 0),
    constraint edition_period_in_order check (period_last >= period_first),
    constraint edition_hashes_are_sha256 check (source_sha256 ~ '^[0-9a-f]{64}$' and content_sha256 ~ '^[0-9a-f]{64}$'));
create index edition_by_source on edition (source_sha256);

-- The act by which a side approved an edition: of which content, on which day, on what basis.
create table approval (
    id uuid constraint approval_pk primary key,
    edition uuid not null constraint approval_of_edition references edition,
    side uuid not null constraint approval_by_side references party,
    content_sha256 text not null,
    approved_on date not null,
    basis jsonb not null,
    recorded_at timestamptz not null default now(),
    constraint approval_once_a_side unique (edition, side),
    constraint approval_basis_is_text check (is_language_text(basis)));
create index approval_by_side on approval (side);

-- A heading of the document; above: the heading it stands under, for headings within headings.
create table section (
    id uuid constraint section_pk primary key,
    edition uuid not null constraint section_of_edition references edition,
    position integer not null,
    above uuid constraint section_above_is_section references section,
    heading text not null,
    constraint section_position_once unique (edition, position));

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % is never changed: a correction is a new edition', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger edition_is_immutable before update or delete on edition for each row execute function refuse_change();
create trigger approval_is_immutable before update or delete on approval for each row execute function refuse_change();
create trigger section_is_immutable before update or delete on section for each row execute function refuse_change();
