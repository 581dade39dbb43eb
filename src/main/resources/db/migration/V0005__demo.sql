-- Only in a demo: the instant of its first start. The business day of the demo counts on from it, so that a demo that is
-- started again next week is a week older, not new.
create table demo (
    only_row boolean default true constraint demo_pk primary key,
    began_at timestamptz not null,
    constraint demo_is_one_row check (only_row));
