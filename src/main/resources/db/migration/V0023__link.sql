-- Links that let whoever holds them set a password, once: an invitation, or where a password was forgotten. The link itself is
-- shown once, here lies its digest.
create table link (
    id uuid constraint link_pk primary key,
    person uuid not null constraint link_of_account references account,
    purpose text not null,
    digest bytea not null constraint link_digest_once unique,
    made_at timestamptz not null default now(),
    made_by uuid constraint link_made_by_person references person,
    made_by_name text not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz,
    constraint link_purpose_known check (purpose in ('invitation', 'password')));
create unique index link_of_person_once on link (person) where used_at is null and withdrawn_at is null;
