-- What an edition is approved with: the days of each year on which what goes on all the time is reported, who acted for a side
-- with the name and post of that day, and of a measure the field of work that a person gave it.
-- No foreign key to a person: an act that came from another installation names one who is unknown here.
alter table edition add column reporting_days text[] not null default '{}',
    add constraint edition_reporting_days_are_days check (array_to_string(reporting_days, ' ') ~ '^((0[1-9]|1[0-2])-[0-3][0-9]( |$))*$');

alter table approval add column by_person uuid, add column by_name text not null default 'Hamkor', add column by_post jsonb,
    add constraint approval_post_is_text check (by_post is null or is_language_text(by_post));
alter table approval alter column by_name drop default;

alter table edition_measure add column direction text,
    add constraint edition_measure_direction_known check (direction in ('trade', 'industry', 'agriculture', 'energy', 'transport',
        'education-and-science', 'culture', 'youth', 'health', 'sport', 'tourism', 'other'));
