-- To what a decision about a measure is bound: it falls when the row is known by other words (its number, title and details), and when
-- another edition is in force than the one it was compared with.
alter table draft_match
    add column edition uuid not null constraint draft_match_compared_with references edition,
    add column words text not null,
    add column by_region text not null constraint draft_match_by_region references region;
