-- Who did what: one entry for every write, in its transaction.
create table audit_entry (
    id uuid constraint audit_entry_pk primary key,
    owner text not null constraint audit_entry_owner_is_region references region,
    by_person uuid,
    by_name text not null,
    act text not null,
    about_kind text not null,
    about uuid not null,
    at timestamptz not null default now());
