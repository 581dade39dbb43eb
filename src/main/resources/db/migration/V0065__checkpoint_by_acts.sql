-- What the acts on a checkpoint come to, written in the transaction of each act: a list of a hundred dates out of a million is then read
-- from an index instead of from every report. FactsSql.differing computes all of it again and compares.
-- under: what the thing stands under, a roadmap; told by the module that owns both.
-- report, report_state, reported_on: the last one that the lead sent. returned_on, objected: what the other sides answer to it.
-- closed_on: its side took the thing off control. by_acts: the status that follows from the acts alone; empty where the days decide.
alter table checkpoint
    add column under uuid,
    add column report uuid constraint checkpoint_last_report references report,
    add column report_state text,
    add column reported_on date,
    add column returned_on date,
    add column closed_on date,
    add column objected boolean not null default false,
    add column by_acts text,
    add constraint checkpoint_by_acts_known check (by_acts in ('closed', 'confirmed', 'awaiting', 'returned'));
update checkpoint set under = measure.roadmap from measure where measure.id = checkpoint.thing;
alter table checkpoint alter column under set not null;

create index checkpoint_by_under on checkpoint (under) where superseded_at is null;
create index checkpoint_open on checkpoint (due_on, id) where by_acts is null and superseded_at is null and due_on is not null;
create index checkpoint_open_of_side on checkpoint (side, due_on, id) where by_acts is null and superseded_at is null and due_on is not null;
create index checkpoint_answered_of_side on checkpoint (side, by_acts) where by_acts in ('awaiting', 'returned') and superseded_at is null;
create index checkpoint_objected_of_side on checkpoint (side) where objected and superseded_at is null;
