-- Whose a thing is, told by the module that owns it: what a person may see is decided in one place, by one question.
create table side_of (
    kind text not null,
    thing uuid not null,
    region text not null constraint side_of_is_region references region,
    constraint side_of_pk primary key (kind, thing, region));
create index side_of_by_region on side_of (region, kind);
