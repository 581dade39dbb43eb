-- A plan brought in under a second agreement is found again in force by the titles of its measures, in any language of both. Hash
-- indexes: a title may be longer than a key of any other kind, and is only ever compared as a whole.
create index edition_measure_titled_ru on edition_measure using hash ((title ->> 'ru'));
create index edition_measure_titled_uz on edition_measure using hash ((title ->> 'uz'));
create index edition_measure_titled_uz_cyrl on edition_measure using hash ((title ->> 'uz-Cyrl'));
create index edition_measure_titled_en on edition_measure using hash ((title ->> 'en'));
