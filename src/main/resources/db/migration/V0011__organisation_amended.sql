-- Organisations are amended by people, two at once perhaps; one that became part of another stays where documents named it.
alter table organisation add column version integer not null default 1;

-- language: in which an alias is written, for whoever reads it out; empty where nobody said.
alter table organisation_alias add column language text
    constraint organisation_alias_language_known check (language in ('ru', 'uz', 'uz-Cyrl', 'en'));

create table organisation_merger (
    organisation uuid constraint organisation_merger_pk primary key constraint organisation_merger_of_organisation references organisation,
    into_organisation uuid not null constraint organisation_merger_into references organisation,
    by_person uuid,
    merged_at timestamptz not null default now(),
    constraint organisation_merger_into_another check (organisation <> into_organisation));
create index organisation_merger_by_into on organisation_merger (into_organisation);
