-- Who may sign in: an account of a person, the address they sign in with, what they do for their side.
-- The password is absent until whoever is invited has set one.
create table account (
    person uuid constraint account_pk primary key constraint account_of_person references person,
    password_hash text,
    password_set_at timestamptz,
    signed_in_at timestamptz,
    closed_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint account_password_has_its_day check (num_nulls(password_hash, password_set_at) in (0, 2)));

-- Personal. Apart from the account, so that it can be erased alone; folded, because nobody remembers the case of an address.
create table account_email (
    person uuid constraint account_email_pk primary key constraint account_email_of_account references account,
    email text not null,
    folded text not null constraint account_email_once unique);

-- A role is given and taken by somebody: a row that is only ended, never removed.
create table account_role (
    id uuid constraint account_role_pk primary key,
    person uuid not null constraint account_role_of_account references account,
    role text not null,
    given_at timestamptz not null default now(),
    given_by uuid constraint account_role_given_by_person references person,
    given_by_name text not null,
    taken_at timestamptz,
    taken_by uuid constraint account_role_taken_by_person references person,
    taken_by_name text,
    constraint account_role_known check (role in ('curator', 'executor', 'leader', 'secretariat', 'auditor', 'administrator')),
    constraint account_role_taken_by_somebody check (num_nulls(taken_at, taken_by_name) in (0, 2)));
create unique index account_role_once on account_role (person, role) where taken_at is null;
