-- What a call of the API that changes something was answered, by the key that its caller gave it: repeated, it is answered the same, and done once. In the transaction of the change.
-- asked: SHA-256 of what was asked, so that a key that is used for something else shows.
create table api_answer (
    person uuid not null,
    key text not null,
    asked bytea not null,
    status integer not null,
    location text,
    etag text,
    content_type text,
    body bytea not null,
    answered_at timestamptz not null,
    constraint api_answer_pk primary key (person, key),
    constraint api_answer_asked_is_sha256 check (octet_length(asked) = 32));
