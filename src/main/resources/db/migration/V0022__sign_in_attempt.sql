-- Attempts to sign in that have not succeeded, by the e-mail that was typed and by the address they came from: counted here, so
-- that all nodes count together. Only a digest is kept: what is typed by mistake is nobody's account, and perhaps a password.
create table sign_in_attempt (
    by text not null,
    digest bytea not null,
    failures integer not null,
    last_at timestamptz not null,
    closed_until timestamptz,
    constraint sign_in_attempt_pk primary key (by, digest),
    constraint sign_in_attempt_by_known check (by in ('email', 'address')));
create index sign_in_attempt_by_age on sign_in_attempt (last_at);
