-- Every letter that was written, the newest last; the letter itself, one file, lies in the file store. key: what it was written for,
-- so that it is written once: 'digest/PERSON/DAY'.
-- by_smtp: it is sent too, not only kept here. tries, next_try_at, failure: of the sending; claimed_until: a node is at it now.
create table letter (
    id uuid constraint letter_pk primary key,
    key text not null constraint letter_once unique,
    owner text not null constraint letter_owner_is_region references region,
    person uuid not null constraint letter_to_account references account,
    kind text not null,
    language text not null,
    day date not null,
    subject text not null,
    message_id text not null constraint letter_message_id_once unique,
    sha256 text not null,
    size bigint not null,
    written_at timestamptz not null,
    by_smtp boolean not null,
    sent_at timestamptz,
    tries integer not null default 0,
    next_try_at timestamptz,
    claimed_until timestamptz,
    failure text,
    constraint letter_file_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint letter_sent_by_smtp check (by_smtp or num_nulls(sent_at, next_try_at, claimed_until, failure) = 4));
create index letter_by_owner on letter (owner, id desc);
create index letter_to_send on letter (next_try_at) where by_smtp and sent_at is null;
