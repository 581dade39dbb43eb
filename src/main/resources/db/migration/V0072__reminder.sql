-- What an office sets for the reminders to its people; without a row what comes with Hamkor holds. Days are counted from the last day of a date.
create table reminder_rule (
    region text constraint reminder_rule_pk primary key constraint reminder_rule_of_region references region,
    before_days integer[] not null,
    again_days integer not null,
    curator_after_days integer not null,
    leader_after_days integer not null,
    hour integer not null,
    list_weekdays integer[] not null,
    version integer not null,
    constraint reminder_rule_days_count check (0 < all (before_days) and 366 >= all (before_days) and again_days between 1 and 366
        and curator_after_days between 0 and 366 and leader_after_days between curator_after_days and 366),
    constraint reminder_rule_hour check (hour between 0 and 23),
    constraint reminder_rule_weekdays check (1 <= all (list_weekdays) and 7 >= all (list_weekdays)));

-- What somebody chose for the own letters; empty: as the office has it, in the language of the own name.
create table letter_choice (
    person uuid constraint letter_choice_pk primary key constraint letter_choice_of_account references account,
    digests boolean not null,
    hour integer,
    language text,
    version integer not null,
    constraint letter_choice_hour check (hour between 0 and 23),
    constraint letter_choice_language check (language in ('ru', 'uz', 'uz-Cyrl', 'en')));

-- That the day's digest of a person was made, even where there was nothing to say: the first node that comes to it makes it.
create table digest (
    person uuid constraint digest_of_account references account,
    day date,
    constraint digest_pk primary key (person, day));

-- Up to which occasion a person was told of something: the seventh day before, the day itself, a week after. A later one is told once more,
-- those that went by during a stop are not.
create table told (
    person uuid constraint told_account references account,
    kind text,
    subject uuid,
    told_on date not null,
    constraint told_pk primary key (person, kind, subject));
