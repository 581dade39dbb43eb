-- What an office sets for control, dated so that a status of an earlier day can be told again.
create table control_rule (
    since date constraint control_rule_pk primary key,
    due_soon_days integer not null,
    source text not null,
    created_at timestamptz not null default now(),
    constraint control_rule_days_count check (due_soon_days between 0 and 366));
insert into control_rule (since, due_soon_days, source) values ('2000-01-01', 30, 'comes with Hamkor; an office adds its own from a day on');
