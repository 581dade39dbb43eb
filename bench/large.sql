-- The large invented database: :roadmaps roadmaps and :measures measures of the Omsk region with the regions of Uzbekistan, the same each time.
-- The first roadmap has a hundred measures, the others share the rest. Every id is made of what it is of and its number, in ascending order as
-- the program's own are. Written past the doors, as no document could hold so much; what acts come to is written as they would have.
create function pg_temp.id(kind integer, number bigint) returns uuid language sql immutable as
    $$ select cast('01900000-0000-7' || lpad(to_hex(kind), 3, '0') || '-8000-' || lpad(to_hex(number), 12, '0') as uuid) $$;
create function pg_temp.mix(number bigint, salt integer, of integer) returns integer language sql immutable as
    $$ select cast((number * 2654435761 + salt * 40503) % 4294967296 / 65536 % of as integer) $$;
create temp table partner as select code, row_number() over (order by code) - 1 as place, count(*) over () as number from region where country = 'UZ';

insert into organisation (id, region, kind, name, source)
select pg_temp.id(1, i), 'RU-OMS', 'department', jsonb_build_object('ru', 'Управление № ' || i || ' Омской области'), 'bench' from generate_series(1, 50) i;
insert into organisation (id, region, kind, name, source)
select pg_temp.id(2, place * 100 + i), code, 'department', jsonb_build_object('uz', i || '-boshqarma, ' || code), 'bench' from partner, generate_series(1, 20) i;

insert into agreement (id, owner, kind, title, signed_on)
select pg_temp.id(3, r), 'RU-OMS', 'agreement', jsonb_build_object('ru', 'Соглашение о сотрудничестве № ' || r), date '2025-10-01' from generate_series(1, :roadmaps) r;
insert into party (id, agreement, position, region) select pg_temp.id(4, r), pg_temp.id(3, r), 1, 'RU-OMS' from generate_series(1, :roadmaps) r;
insert into party (id, agreement, position, region) select pg_temp.id(5, r), pg_temp.id(3, r), 2, code from generate_series(1, :roadmaps) r join partner on place = r % number;
insert into roadmap (id, agreement, owner) select pg_temp.id(6, r), pg_temp.id(3, r), 'RU-OMS' from generate_series(1, :roadmaps) r;
insert into edition (id, roadmap, number, owner, title, languages, period_first, period_last, source_name, source_sha256, content_sha256, in_force_on, reporting_days)
select pg_temp.id(7, r), pg_temp.id(6, r), 1, 'RU-OMS', jsonb_build_object('ru', 'Дорожная карта № ' || r), '{ru}', '2025-01-01', '2027-12-31', 'roadmap.docx',
    lpad(to_hex(r), 64, '0'), lpad(to_hex(r), 64, '1'), '2025-10-22', '{12-15}' from generate_series(1, :roadmaps) r;
insert into approval (id, edition, side, content_sha256, approved_on, basis, by_name)
select pg_temp.id(8, r * 2 + s), pg_temp.id(7, r), pg_temp.id(4 + s, r), lpad(to_hex(r), 64, '1'), '2025-10-22', '{"ru": "Совет регионов"}', 'bench' from generate_series(1, :roadmaps) r, generate_series(0, 1) s;
insert into section (id, edition, position, heading) select pg_temp.id(9, r * 10 + s), pg_temp.id(7, r), s + 1, 'Раздел ' || (s + 1) from generate_series(1, :roadmaps) r, generate_series(0, 4) s;
insert into side_of (kind, thing, region) select kind, thing, region from (select pg_temp.id(4, r) as one, r from generate_series(1, :roadmaps) r) all_of
    cross join lateral (values ('agreement', pg_temp.id(3, r)), ('roadmap', pg_temp.id(6, r))) as told (kind, thing)
    join party on party.agreement = pg_temp.id(3, r);

create temp table plan as
select m, r, row_number() over (partition by r order by m) as position, pg_temp.id(10, m) as measure, pg_temp.mix(m, 1, 600) - 300 as late, pg_temp.mix(m, 2, 100) as luck,
    case when m % 20 = 0 then (select organisation from person join account_email on account_email.person = person.id where email = 'executor@omsk.example')
        else pg_temp.id(1, 1 + pg_temp.mix(m, 3, 50)) end as ours, pg_temp.id(2, r % (select max(number) from partner) * 100 + 1 + pg_temp.mix(m, 4, 20)) as theirs
from (select m, case when m <= 100 then 1 else 2 + (m - 101) % (:roadmaps - 1) end as r from generate_series(1, :measures) m) numbered;

insert into measure (id, roadmap, owner) select measure, pg_temp.id(6, r), 'RU-OMS' from plan order by m;
insert into edition_measure (edition, measure, position, section, number, title, term_kind, term_words, term_last, source, direction)
select pg_temp.id(7, r), measure, position, pg_temp.id(9, r * 10 + pg_temp.mix(m, 5, 5)), cast(position as text),
    jsonb_build_object('ru', 'Провести переговоры предприятий двух регионов о поставках и согласовать порядок работы, № ' || m), 'deadline',
    'до ' || to_char(date '2026-07-28' - late, 'DD.MM.YYYY'), date '2026-07-28' - late, jsonb_build_object('table', 1, 'row', position), 'trade' from plan order by m;
insert into executor (id, edition, measure, position, side, words, organisation, role, by_consent)
select pg_temp.id(11, m * 2 + s), pg_temp.id(7, r), measure, s + 1, pg_temp.id(4 + s, r), case s when 0 then '{"ru": "Управление"}' else '{"uz": "Boshqarma"}' end::jsonb,
    case s when 0 then ours else theirs end, 'lead', false from plan, generate_series(0, 1) s order by m, s;
insert into answering (thing_kind, thing, side, organisation, leads)
select 'measure', measure, pg_temp.id(4 + s, r), case s when 0 then ours else theirs end, true from plan, generate_series(0, 1) s order by m, s;
insert into side_of (kind, thing, region) select 'measure', measure, party.region from plan join party on party.agreement = pg_temp.id(3, r) order by m;
insert into office_of (kind, thing, organisation) select 'measure', measure, office from plan, lateral (values (ours), (theirs)) as of (office) order by m;

-- Of a hundred dates: 60 confirmed, 5 that await an answer, 5 returned, 10 said to be in progress; the others were not reported on.
create temp table dated as
select m, s, r, measure, pg_temp.id(12, m * 2 + s) as checkpoint, pg_temp.id(4 + s, r) as side, pg_temp.id(5 - s, r) as other, date '2026-07-28' - late as due, case s when 0 then ours else theirs end as office,
    case when late < -200 then 'nothing' when pg_temp.mix(m * 2 + s, 6, 100) < 60 then 'confirmed' when pg_temp.mix(m * 2 + s, 6, 100) < 65 then 'awaiting'
        when pg_temp.mix(m * 2 + s, 6, 100) < 70 then 'returned' when pg_temp.mix(m * 2 + s, 6, 100) < 80 then 'progress' else 'nothing' end as state
from plan, generate_series(0, 1) s;
insert into checkpoint (id, thing_kind, thing, owner, under, side, kind, due_on, term_on, ruled_on, first_due_on, since)
select checkpoint, 'measure', measure, 'RU-OMS', pg_temp.id(6, r), side, 'dated', due, due, due, due, '2025-10-22' from dated order by m, s;
insert into report (id, checkpoint, side, organisation, part, state, text, by_person, by_name, changed_at, sent_at, sent_on)
select pg_temp.id(13, m * 2 + s), checkpoint, side, office, false, case state when 'progress' then 'in_progress' else 'done' end, '{"ru": "Переговоры проведены, порядок согласован"}', pg_temp.id(14, 1), 'Исполнитель',
    timestamptz '2026-01-15 09:00+00', timestamptz '2026-01-15 09:00+00', '2026-01-15' from dated where state <> 'nothing' order by m, s;
insert into report_answer (id, report, side, own, word, remark, answered_on, answered_at, by_person, by_name)
select pg_temp.id(15, m * 2 + s), pg_temp.id(13, m * 2 + s), other, false, state, '{"ru": "Приложите протокол"}', '2026-01-20', timestamptz '2026-01-20 09:00+00', pg_temp.id(14, 2), 'Куратор'
from dated where state in ('confirmed', 'returned') order by m, s;
update checkpoint set report = pg_temp.id(13, m * 2 + s), report_state = case state when 'progress' then 'in_progress' else 'done' end, reported_on = '2026-01-15',
    returned_on = case state when 'returned' then date '2026-01-20' end, by_acts = case when state <> 'progress' then state end
from dated where dated.checkpoint = checkpoint.id and state <> 'nothing';
