-- Whoever asked for it is known here by no name any more: what they did stays theirs by the id of the person.
alter table person add column erased_at timestamptz;
