-- Tokens by which programs call the API in a person's name. The token itself is shown once, here lies its digest.
create table token (
    id uuid constraint token_pk primary key,
    person uuid not null constraint token_of_account references account,
    name text not null,
    digest bytea not null constraint token_digest_once unique,
    made_at timestamptz not null default now(),
    used_at timestamptz,
    withdrawn_at timestamptz);
create index token_by_person on token (person);
