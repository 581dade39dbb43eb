-- Who did what: one entry for every write, in its transaction. The entries of a side are a chain: each holds the hash of the one
-- before and its own over all that stands here (docs/audit.md), so that none can be taken out or altered unseen.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'what stands in % is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- How long the chain of a side is and with which hash it ends: without it the last entries could be taken out unseen. Its row is
-- the lock under which entries are appended.
create table audit_chain (
    owner text constraint audit_chain_pk primary key constraint audit_chain_owner_is_region references region,
    length bigint not null default 0,
    head bytea not null default decode(repeat('00', 32), 'hex'),
    constraint audit_chain_head_is_sha256 check (octet_length(head) = 32));

-- by_name: where the program itself acted; else by_name_digest, the keyed digest of a person's name. before, after: canonical JSON,
-- kept to the letter, because the hash is over its letters.
create table audit_entry (
    id uuid constraint audit_entry_pk primary key,
    owner text not null constraint audit_entry_of_chain references audit_chain,
    number bigint not null,
    at timestamptz not null,
    by_person uuid,
    by_name text,
    by_name_digest text,
    by_post json,
    by_region text constraint audit_entry_by_region references region,
    act text not null,
    about_kind text not null,
    about uuid not null,
    before json not null,
    after json not null,
    previous bytea not null,
    hash bytea not null,
    constraint audit_entry_number_once unique (owner, number),
    constraint audit_entry_numbers_from_one check (number > 0),
    constraint audit_entry_person_by_digest check ((by_person is null) = (by_name_digest is null) and num_nulls(by_name, by_name_digest) = 1),
    constraint audit_entry_hashes_are_sha256 check (octet_length(previous) = 32 and octet_length(hash) = 32));
create index audit_entry_about on audit_entry (about, at desc);

-- Personal: what a digest in an entry is of, and the key it was made with. Erasing a row breaks no chain: without the key nobody
-- can try out whose name it was.
create table audit_personal (
    entry uuid not null constraint audit_personal_of_entry references audit_entry,
    digest text not null,
    value text not null,
    key bytea not null,
    constraint audit_personal_pk primary key (entry, digest),
    constraint audit_personal_key_is_whole check (octet_length(key) = 32));

create trigger audit_entry_is_immutable before update or delete on audit_entry for each row execute function refuse_audit_change();
create trigger audit_entry_is_kept before truncate on audit_entry for each statement execute function refuse_audit_change();
create trigger audit_chain_is_kept before delete on audit_chain for each row execute function refuse_audit_change();
create trigger audit_personal_is_erased_whole before update on audit_personal for each row execute function refuse_audit_change();
