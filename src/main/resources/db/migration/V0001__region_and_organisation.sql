-- Whom a document may name: regions as documents call them, organisations of a region with every other name they go by.
-- Texts in several languages are jsonb by language code: always read whole with their row, so a table of texts would only add
-- a join to each; search will have keys of its own.
create function is_language_text(text jsonb) returns boolean language sql immutable parallel safe as $$
    select jsonb_typeof(text) = 'object' and text <> '{}' and not exists (
        select from jsonb_each(text) as entry(language, words)
        where language not in ('ru', 'uz', 'uz-Cyrl', 'en') or jsonb_typeof(words) <> 'string' or btrim(words #>> '{}') = '')
$$;

-- The key is the code of ISO 3166-2, the same in every installation. A name that an office has amended (amended_at) is not
-- overwritten by the list that comes with a new version of the program.
create table region (
    code text constraint region_pk primary key,
    country text not null,
    zone text not null,
    name jsonb not null,
    short_name jsonb not null,
    genitive_ru text not null,
    source text not null,
    amended_at timestamptz,
    created_at timestamptz not null default now(),
    constraint region_code_is_iso check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    constraint region_country_is_of_code check (country = left(code, 2)),
    constraint region_names_are_texts check (is_language_text(name) and is_language_text(short_name)));

create table organisation (
    id uuid constraint organisation_pk primary key,
    region text not null constraint organisation_of_region references region,
    kind text not null,
    name jsonb not null,
    source text not null,
    created_at timestamptz not null default now(),
    constraint organisation_name_is_text check (is_language_text(name)),
    constraint organisation_kind_known check (kind in ('government', 'hokimiyat', 'ministry', 'department', 'agency', 'university',
        'research-centre', 'college', 'museum', 'chamber', 'company', 'economic-zone', 'other')));

-- Every name by which documents call an organisation, its own names among them; folded, because a document is matched by the
-- folded words, and unique within the region, because a name that means two organisations means neither.
-- found_by: the words of a name without their endings and in one script (WordForms), each between two spaces: what a search looks
-- through. A few ten thousand short rows are looked through in milliseconds, so it has no index.
create table organisation_alias (
    organisation uuid not null constraint organisation_alias_of_organisation references organisation,
    region text not null constraint organisation_alias_of_region references region,
    alias text not null,
    folded text not null,
    found_by text not null,
    created_at timestamptz not null default now(),
    constraint organisation_alias_pk primary key (region, folded),
    constraint organisation_alias_not_blank check (btrim(folded) <> ''));
create index organisation_alias_by_organisation on organisation_alias (organisation);
