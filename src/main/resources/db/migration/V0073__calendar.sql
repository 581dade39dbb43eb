-- A secret address under which a person's own program reads what is due: of all that is theirs, or of one roadmap. The address is shown once, here
-- lies its digest. Made anew the row stays, so that the program sees its calendar go on; without a digest it opens nothing.
create table calendar_feed (
    id uuid constraint calendar_feed_pk primary key,
    person uuid not null constraint calendar_feed_of_account references account,
    roadmap uuid constraint calendar_feed_of_roadmap references roadmap,
    digest bytea constraint calendar_feed_digest_once unique,
    made_at timestamptz not null,
    constraint calendar_feed_once unique nulls not distinct (person, roadmap));

-- What a calendar tells of a date. Each change raises sequence, by which programs know it; a date that is done, closed or replaced is told as cancelled
-- for a while.
create table calendar_entry (
    feed uuid constraint calendar_entry_of_feed references calendar_feed,
    checkpoint uuid constraint calendar_entry_of_checkpoint references checkpoint,
    region text not null constraint calendar_entry_of_region references region,
    thing uuid not null,
    due_on date not null,
    number text,
    title jsonb not null,
    cancelled boolean not null,
    sequence integer not null,
    changed_at timestamptz not null,
    constraint calendar_entry_pk primary key (feed, checkpoint),
    constraint calendar_entry_title_is_text check (is_language_text(title)));
