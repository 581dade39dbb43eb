package hamkor.audit;

import hamkor.id.RegionId;
import hamkor.language.DayWords;
import hamkor.language.LanguageText;
import hamkor.language.Shown;
import hamkor.language.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was done with a thing, as its page tells it: `audit/history.jte` shows the lines. A personal value is never told, only that
/// it was changed.
public final class History {
    /// As an entry keeps a day.
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private static final Pattern PERIOD = Pattern.compile(DAY + "/" + DAY);
    /// Of every year.
    private static final Pattern YEARLY = Pattern.compile("--(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SHORT_ID = 8;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT_HASH = 12;
    private static final String CUT = "…";

    private final Words words;
    private final ZoneId zone;
    private final Map<RegionId, Mark> sides;
    private final Map<String, Naming.Named> names;
    private final boolean everything;

    /// @param words of this module and of the one whose page it is: there stand the names of fields, `field.NAME`, and of values that
    ///     are words of a list, `value.NAME.VALUE`. A field without a name is not told.
    /// @param zone of the reader's days
    /// @param sides how those are marked who acted for a side; a side that is not among them goes unmarked
    public History(Words words, ZoneId zone, Map<RegionId, Mark> sides) {
        this(words, zone, sides, Map.of(), false);
    }

    private History(Words words, ZoneId zone, Map<RegionId, Mark> sides, Map<String, Naming.Named> names, boolean everything) {
        this.words = words;
        this.zone = zone;
        this.sides = Map.copyOf(sides);
        this.names = Map.copyOf(names);
        this.everything = everything;
    }

    /// For auditors: a field without a name is told too, by `record.NAME`, else as the record itself calls it.
    ///
    /// @param names of what entries keep by id or code
    public History whole(Map<String, Naming.Named> names) {
        return new History(words, zone, sides, names, true);
    }

    /// @param letter of the side's colour: `a`; empty where the page marks no sides by colour
    public record Mark(Optional<String> letter, String shortName) {}

    /// @param at day and time, in words
    /// @param machineAt the same for `datetime`
    /// @param who by name; where it was erased, that it was
    public record Line(String at, String machineAt, Optional<Mark> side, String act, Shown who, Optional<Shown> post, List<Change> changes) {}

    /// @param before empty where there was nothing, or it may not be told
    /// @param address of the page of what it is now; empty where that is no thing with a page
    public record Change(String field, Optional<Shown> before, Optional<Shown> after, Optional<String> address) {}

    /// In the order of the entries.
    public List<Line> told(List<Entry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        return new Line(DayWords.moment(entry.at(), zone, words.language()), entry.at().toString(),
                entry.by().region().map(sides::get), words.say("act." + entry.act()),
                who(entry.by()),
                entry.by().post().map(post -> post.shownTo(words.language())), changes(entry));
    }

    /// The program's own name is the same in every script.
    private Shown who(Entry.By by) {
        if (by.name().isEmpty()) return new Shown(words.say("history.name-erased"), words.language());
        return by.person().isPresent() ? Shown.name(by.name().get(), words.language()) : new Shown(by.name().get(), words.language());
    }

    private List<Change> changes(Entry entry) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .filter(field -> (everything || words.knows("field." + field)) && !Objects.equals(entry.before().get(field), entry.after().get(field)))
                .map(field -> change(field, entry.before().get(field), entry.after().get(field)))
                .filter(change -> change.before().isPresent() || change.after().isPresent())
                .toList();
    }

    private Change change(String field, Object before, Object after) {
        var name = name(field);
        if (isPersonal(before) || isPersonal(after)) return new Change(name, Optional.empty(), said(words.say("history.personal")), Optional.empty());
        return new Change(name, shown(field, before), shown(field, after),
                Optional.ofNullable(after).filter(String.class::isInstance).map(names::get).flatMap(Naming.Named::address));
    }

    private String name(String field) {
        return Stream.of("field." + field, "record." + field).filter(words::knows).findFirst().map(words::say).orElse(field);
    }

    private static boolean isPersonal(Object value) {
        return value instanceof Personal || value == Entry.ERASED
                || value instanceof Map<?, ?> map && map.values().stream().anyMatch(History::isPersonal);
    }

    private Optional<Shown> shown(String field, Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case LanguageText text -> Optional.of(text.shownTo(words.language()));
            case List<?> list when list.isEmpty() -> Optional.empty();
            case List<?> list -> list.stream().map(item -> shown(field, item)).flatMap(Optional::stream).map(Shown::text)
                    .collect(Collectors.collectingAndThen(Collectors.joining(", "), all -> all.isEmpty() ? Optional.empty() : said(all)));
            case String word when words.knows("value." + field + "." + word) -> said(words.say("value." + field + "." + word));
            case String id when names.containsKey(id) -> Optional.of(names.get(id).name());
            case String id when ID.matcher(id).matches() -> said(id.substring(0, SHORT_ID) + CUT);
            case String hash when HASH.matcher(hash).matches() -> said(hash.substring(0, SHORT_HASH) + CUT);
            case String days when PERIOD.matcher(days).matches() -> said(days(days.split("/")));
            case String day when YEARLY.matcher(day).matches() -> said(DayWords.dayAndMonth(LocalDate.parse("2000" + day.substring(1)), words.language()));
            case String day when DAY.matcher(day).matches() -> said(DayWords.inTable(LocalDate.parse(day), words.language()));
            case String text -> said(text);
            case Long number -> said(number.toString());
            case Boolean is -> said(words.say(is ? "history.yes" : "history.no"));
            case Map<?, ?> map -> shown(field, map.entrySet().stream().map(entry -> name((String) entry.getKey()) + ": "
                    + shown((String) entry.getKey(), entry.getValue()).map(Shown::text).orElse("")).toList());
            default -> Optional.empty();
        };
    }

    private String days(String[] ends) {
        return Stream.of(ends).map(day -> DayWords.inTable(LocalDate.parse(day), words.language())).collect(Collectors.joining("–"));
    }

    private Optional<Shown> said(String text) {
        return Optional.of(new Shown(text, words.language()));
    }
}
