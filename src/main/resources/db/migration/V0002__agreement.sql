-- What a roadmap stands under: the agreement and the sides that signed it, in the document's order.
-- Of its legal life there is only what is known of the agreements at hand; a day that nobody entered stays empty.
create table agreement (
    id uuid constraint agreement_pk primary key,
    owner text not null constraint agreement_owner_is_region references region,
    kind text not null,
    title jsonb not null,
    signed_on date,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint agreement_title_is_text check (is_language_text(title)),
    constraint agreement_kind_known check (kind in ('agreement', 'memorandum', 'protocol-of-intent', 'plan', 'supplementary')));

create table party (
    id uuid constraint party_pk primary key,
    agreement uuid not null constraint party_of_agreement references agreement,
    position smallint not null,
    region text not null constraint party_is_region references region,
    created_at timestamptz not null default now(),
    constraint party_position_once unique (agreement, position),
    constraint party_region_once unique (agreement, region),
    constraint party_at_most_six check (position between 1 and 6));
