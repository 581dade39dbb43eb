-- The words of a name without their endings and in one script (WordForms), each between two spaces: what a search looks through.
-- A few ten thousand short rows are looked through in milliseconds, so there is no index.
alter table organisation_alias add column found_by text not null;
