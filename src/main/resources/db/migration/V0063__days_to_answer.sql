-- After how many days without an answer of the other side a report is shown as not answered. Silence is never consent.
alter table control_rule add column days_to_answer integer not null default 14;
alter table control_rule add constraint control_rule_answer_in_time check (days_to_answer between 1 and 366);
