-- Where an agreement was signed, as its text says it. The order of the parties may be put right while nothing stands under the
-- agreement: they change places in one transaction.
alter table agreement add column signed_at jsonb, add constraint agreement_place_is_text check (signed_at is null or is_language_text(signed_at));
alter table party drop constraint party_position_once, add constraint party_position_once unique (agreement, position) deferrable initially deferred;
create index party_by_region on party (region);
