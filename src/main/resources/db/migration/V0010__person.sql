-- Who works for a region, at an organisation of it or for the region itself. Name and post cross the border with what a person
-- does for their side; how to reach them never does.
alter table organisation add constraint organisation_id_in_region unique (id, region);

create table person (
    id uuid constraint person_pk primary key,
    region text not null constraint person_of_region references region,
    organisation uuid,
    name jsonb not null,
    post jsonb,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint person_of_organisation_of_region foreign key (organisation, region) references organisation (id, region),
    constraint person_texts check (is_language_text(name) and (post is null or is_language_text(post))));
create index person_by_region on person (region);
create index person_by_organisation on person (organisation);

-- Personal. Apart from the person, so that it can be erased alone.
create table person_contact (
    person uuid constraint person_contact_pk primary key constraint person_contact_of_person references person,
    email text,
    phone text,
    constraint person_contact_says_something check (num_nulls(email, phone) < 2));
