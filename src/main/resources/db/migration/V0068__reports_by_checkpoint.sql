-- What was said of a date, sent or not: the indexes of sent reports and of drafts each know half, so neither answered for both and every report was read.
create index report_of_checkpoint on report (checkpoint);
-- What every edition says of one measure.
create index executor_by_measure on executor (measure);
-- What awaits a word, in the order of its lists.
create index checkpoint_answered_by_day on checkpoint (by_acts, (coalesce(due_on, date '9999-12-31')), id) where by_acts in ('awaiting', 'returned') and superseded_at is null;
