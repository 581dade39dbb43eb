-- Whose machine this is: the region of the first administrator, who may invite the first people of the others. Until there is
-- one, the digest of the key that lets them in.
create table installation (
    only_row boolean default true constraint installation_pk primary key,
    region text constraint installation_of_region references region,
    key_digest bytea,
    key_made_at timestamptz,
    constraint installation_is_one_row check (only_row));
