package hamkor.notification;

import hamkor.id.PersonId;
import hamkor.id.RegionId;
import hamkor.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderSql {
    private final JdbcClient jdbc;

    ReminderSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RegionId, ReminderRule> rules() {
        var rules = new HashMap<RegionId, ReminderRule>();
        jdbc.sql("select * from reminder_rule").query(row -> { rules.put(new RegionId(row.getString("region")), rule(row)); });
        return rules;
    }

    Optional<ReminderRule> rule(RegionId region) {
        return jdbc.sql("select * from reminder_rule where region = :region").param("region", region.code()).query((row, _) -> rule(row)).optional();
    }

    /// False where another version stands.
    boolean set(RegionId region, ReminderRule rule, int version) {
        return jdbc.sql("""
                insert into reminder_rule as known (region, before_days, again_days, curator_after_days, leader_after_days, hour, list_weekdays, version)
                select :region, :before, :again, :curator, :leader, :hour, :list_on, 1 where :version = 0 or exists (select from reminder_rule where region = :region)
                on conflict on constraint reminder_rule_pk do update set before_days = excluded.before_days, again_days = excluded.again_days,
                    curator_after_days = excluded.curator_after_days, leader_after_days = excluded.leader_after_days, hour = excluded.hour,
                    list_weekdays = excluded.list_weekdays, version = known.version + 1 where known.version = :version
                """)
                .param("region", region.code()).param("before", rule.before().toArray(Integer[]::new)).param("again", rule.again()).param("curator", rule.curatorAfter())
                .param("leader", rule.leaderAfter()).param("hour", rule.hour()).param("list_on", rule.listOn().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new))
                .param("version", version).update() == 1;
    }

    Map<PersonId, LetterChoice> choices() {
        var choices = new HashMap<PersonId, LetterChoice>();
        jdbc.sql("select * from letter_choice").query(row -> { choices.put(new PersonId(row.getObject("person", UUID.class)), choice(row)); });
        return choices;
    }

    Optional<LetterChoice> choice(PersonId person) {
        return jdbc.sql("select * from letter_choice where person = :person").param("person", person.value()).query((row, _) -> choice(row)).optional();
    }

    /// False where another version stands.
    boolean choose(PersonId person, LetterChoice choice, int version) {
        return jdbc.sql("""
                insert into letter_choice as known (person, digests, hour, language, version)
                select :person, :digests, :hour, :language, 1 where :version = 0 or exists (select from letter_choice where person = :person)
                on conflict on constraint letter_choice_pk do update set digests = excluded.digests, hour = excluded.hour, language = excluded.language,
                    version = known.version + 1 where known.version = :version
                """)
                .param("person", person.value()).param("digests", choice.digests())
                .param("hour", choice.hour().isPresent() ? choice.hour().getAsInt() : null, Types.INTEGER)
                .param("language", choice.language().map(Language::code).orElse(null), Types.VARCHAR).param("version", version).update() == 1;
    }

    /// Those whose digest of one of these days was made; of each their own day.
    Map<PersonId, LocalDate> made(Collection<LocalDate> days) {
        var made = new HashMap<PersonId, LocalDate>();
        jdbc.sql("select person, max(day) as day from digest where day = any(cast(:days as date[])) group by person")
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> { made.put(new PersonId(row.getObject("person", UUID.class)), row.getObject("day", LocalDate.class)); });
        return made;
    }

    /// False where it is made already: who makes it at the same time is waited for.
    boolean make(PersonId person, LocalDate day) {
        return jdbc.sql("insert into digest (person, day) values (:person, :day) on conflict do nothing").param("person", person.value()).param("day", day).update() == 1;
    }

    /// Of what a person was told, and up to which occasion.
    Map<Told.About, LocalDate> told(PersonId person, Collection<Told.About> about) {
        var told = new HashMap<Told.About, LocalDate>();
        columns(about, jdbc.sql("""
                select kind, subject, told_on from told where person = :person
                and (kind, subject) in (select * from unnest(cast(:kinds as text[]), cast(:subjects as uuid[])))
                """).param("person", person.value()))
                .query(row -> { told.put(new Told.About(row.getString("kind"), row.getObject("subject", UUID.class)), row.getObject("told_on", LocalDate.class)); });
        return told;
    }

    void tell(PersonId person, List<Told> told) {
        columns(told.stream().map(Told::about).toList(), jdbc.sql("""
                insert into told (person, kind, subject, told_on)
                select :person, * from unnest(cast(:kinds as text[]), cast(:subjects as uuid[]), cast(:days as date[]))
                on conflict on constraint told_pk do update set told_on = excluded.told_on
                """).param("person", person.value()).param("days", told.stream().map(one -> one.on().toString()).toArray(String[]::new))).update();
    }

    private static JdbcClient.StatementSpec columns(Collection<Told.About> about, JdbcClient.StatementSpec statement) {
        return statement.param("kinds", about.stream().map(Told.About::kind).toArray(String[]::new))
                .param("subjects", about.stream().map(one -> one.subject().toString()).toArray(String[]::new));
    }

    private static ReminderRule rule(ResultSet row) throws SQLException {
        return new ReminderRule(numbers(row, "before_days"), row.getInt("again_days"), row.getInt("curator_after_days"), row.getInt("leader_after_days"), row.getInt("hour"),
                numbers(row, "list_weekdays").stream().map(DayOfWeek::of).collect(Collectors.toSet()), row.getInt("version"));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }

    private static LetterChoice choice(ResultSet row) throws SQLException {
        var hour = row.getObject("hour", Integer.class);
        return new LetterChoice(row.getBoolean("digests"), hour == null ? OptionalInt.empty() : OptionalInt.of(hour),
                Optional.ofNullable(row.getString("language")).flatMap(Language::ofCode), row.getInt("version"));
    }
}
