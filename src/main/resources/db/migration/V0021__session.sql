-- Who is signed in at which browser: every node sees the same, a restart ends none. Of the secret in the browser's cookie only
-- the digest is kept, so that a copy of the database lets nobody in.
create table session (
    id uuid constraint session_pk primary key,
    digest bytea not null constraint session_digest_once unique,
    person uuid not null constraint session_of_account references account,
    agent text not null,
    began_at timestamptz not null default now(),
    seen_at timestamptz not null default now());
create index session_by_person on session (person);
create index session_by_seen_at on session (seen_at);
