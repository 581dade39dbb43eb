-- Which days offices of a country do not work beside Saturdays and Sundays, and which of those they do. Each with its source; confirmed: its decree is
-- known, else it is to be checked. withdrawn_at: it was entered wrongly. What an office amended is not overwritten by the list that comes along.
create table day_off (
    country text not null,
    day date not null,
    working boolean not null,
    name jsonb not null,
    source text not null,
    confirmed boolean not null,
    amended_at timestamptz,
    withdrawn_at timestamptz,
    version integer not null default 1,
    constraint day_off_pk primary key (country, day),
    constraint day_off_country_is_iso check (country ~ '^[A-Z]{2}$'),
    constraint day_off_name_is_text check (is_language_text(name)),
    constraint day_off_has_source check (btrim(source) <> ''));

-- What becomes of a date that falls on a day that is not worked: of all dates of a roadmap alike.
alter table roadmap add column day_rule text not null default 'none',
    add constraint roadmap_day_rule_known check (day_rule in ('none', 'before', 'after'));

-- The day to which the rule moved that of the term; an agreed extension is seen by due_on being another.
alter table checkpoint add column ruled_on date;
update checkpoint set ruled_on = term_on;
alter table checkpoint add constraint checkpoint_ruled_where_term_has_day check ((ruled_on is null) = (term_on is null));
