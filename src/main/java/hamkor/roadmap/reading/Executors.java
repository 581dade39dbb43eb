package hamkor.roadmap.reading;

import hamkor.document.Line;
import hamkor.language.Folding;
import hamkor.language.Language;
import hamkor.language.LanguageText;
import hamkor.roadmap.reading.ExecutorReading.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the cells of executors of one document, which keeps to one separator: ends of lines and semicolons where any of its
/// cells has them between executors, else commas.
final class Executors {
    /// A cell of executors with what its column says.
    record ExecutorCell(List<Line> lines, Optional<Party> side, Optional<Language> language, boolean coExecutors) {}

    /// What one measure's cells say; `unpaired` holds the names of another language that could not be paired with the main
    /// language's.
    record Result(List<ExecutorReading> executors, List<String> unpaired) {}

    private record Named(String name, Optional<Party> side, Optional<String> person, Role role) {}

    /// A stretch of a cell under one prefix, or before any.
    private record Part(String text, Optional<Party> side) {}

    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final List<String> AND = WordList.of("small-words.txt").all("and").stream().map(word -> " " + word + " ").toList();

    private final Parties parties;
    private final TextInLanguages languages;
    private final boolean typedLines;
    private final boolean linesSeparate;

    /// @param onLines each executor stands on a line of its own: this program wrote the document
    /// @param cells all cells of executors of the document
    Executors(Parties parties, TextInLanguages languages, boolean typedLines, boolean onLines, List<ExecutorCell> cells) {
        this.parties = parties;
        this.languages = languages;
        this.typedLines = typedLines;
        this.linesSeparate = onLines || cells.stream().flatMap(cell -> byLanguage(cell).values().stream())
                .flatMap(lines -> parts(lines, Optional.empty()).stream())
                .anyMatch(part -> Separators.split(part.text, "\n;").size() > 1);
    }

    Result read(List<ExecutorCell> cells) {
        var byLanguage = new LinkedHashMap<Language, List<Named>>();
        for (var cell : cells)
            byLanguage(cell).forEach((language, lines) -> {
                var named = byLanguage.computeIfAbsent(language, _ -> new ArrayList<>());
                for (var part : parts(lines, cell.side)) read(part, cell.coExecutors, named);
            });
        return paired(byLanguage);
    }

    private Map<Language, List<Line>> byLanguage(ExecutorCell cell) {
        if (cell.language.isPresent()) return Map.of(cell.language.get(), cell.lines);
        return languages.all().size() == 1 ? languages.split(cell.lines) : languages.split(oneExecutorALine(cell.lines));
    }

    /// «А / A; Б / B» as «А / A» and «Б / B», so that each is parted into its languages by itself.
    private static List<Line> oneExecutorALine(List<Line> lines) {
        var executors = new ArrayList<Line>();
        for (var line : lines) {
            var items = Separators.split(line.text(), ";");
            if (items.size() < 2) {
                executors.add(line);
                continue;
            }
            for (int i = 0; i < items.size(); i++) {
                boolean last = i == items.size() - 1;
                int slash = items.get(i).indexOf(" / ");
                var item = last ? items.get(i) : slash < 0 ? items.get(i) + ";" : items.get(i).substring(0, slash) + "; / " + items.get(i).substring(slash + 3) + ";";
                executors.add(new Line(i == 0 ? line.label() : "", item, i > 0 || line.startsParagraph()));
            }
        }
        return executors;
    }

    private Result paired(Map<Language, List<Named>> byLanguage) {
        var executors = new ArrayList<ExecutorReading>();
        var unpaired = new ArrayList<String>();
        byLanguage.values().removeIf(List::isEmpty);
        if (byLanguage.isEmpty()) return new Result(executors, unpaired);
        var main = byLanguage.containsKey(languages.main()) ? languages.main() : byLanguage.keySet().iterator().next();
        var names = byLanguage.get(main);
        for (int i = 0; i < names.size(); i++) {
            var named = names.get(i);
            var name = LanguageText.of(main, named.name);
            var side = side(named);
            var person = named.person;
            var role = named.role;
            for (var other : byLanguage.entrySet()) {
                if (other.getKey() == main || other.getValue().size() != names.size()) continue;
                var same = other.getValue().get(i);
                name = name.and(other.getKey(), same.name);
                if (side.isEmpty()) side = side(same);
                // The person and the mark of consent may stand once, after the last of the languages.
                if (person.isEmpty()) person = same.person;
                if (role == Role.LEAD) role = same.role;
            }
            executors.add(new ExecutorReading(name, side.map(Party::name), person, role));
        }
        byLanguage.forEach((language, others) -> {
            if (language != main && others.size() != names.size()) others.forEach(other -> unpaired.add(other.name));
        });
        return new Result(executors, unpaired);
    }

    private Optional<Party> side(Named named) {
        return named.side.isPresent() ? named.side : parties.namedIn(named.name);
    }

    /// The stretches between the parties' prefixes; ends of lines stay only where they may separate.
    private List<Part> parts(List<Line> lines, Optional<Party> side) {
        var text = Separators.withEndsOfLines(lines, typedLines);
        var parts = new ArrayList<Part>();
        if (Lines.isDashOrBlank(text)) return parts;
        int from = 0;
        var current = side;
        for (var prefix : parties.prefixes(text)) {
            add(parts, text.substring(from, prefix.start()), current);
            current = Optional.of(prefix.party());
            from = prefix.end();
        }
        add(parts, text.substring(from), current);
        return parts;
    }

    private static void add(List<Part> parts, String text, Optional<Party> side) {
        var trimmed = Separators.trimmed(text);
        if (!Lines.isDashOrBlank(trimmed)) parts.add(new Part(trimmed, side));
    }

    private void read(Part part, boolean coColumn, List<Named> named) {
        boolean afterTogether = false;
        for (var item : Separators.split(part.text, linesSeparate ? "\n;" : ",")) {
            var text = item.replace('\n', ' ');
            if (ExecutorWords.isConsent(text)) {
                if (!named.isEmpty()) named.add(byConsent(named.removeLast()));
                continue;
            }
            var together = ExecutorWords.together(text);
            // «А совместно с Б, В»: where commas separate, all that follow take part with the first.
            var role = coColumn || afterTogether && !linesSeparate ? Role.CO : Role.LEAD;
            for (var lead : together.before()) addNamed(lead, part.side, role, named);
            afterTogether |= !together.after().isEmpty();
            for (var co : together.after()) for (var one : coExecutors(co)) addNamed(one, part.side, Role.CO, named);
        }
    }

    private static Named byConsent(Named named) {
        return new Named(named.name, named.side, named.person, Role.CONSENT);
    }

    /// «А и Б» after «совместно с» are two only where each names its region: «управлением экологии и природопользования» is one.
    private List<String> coExecutors(String text) {
        var executors = new ArrayList<String>();
        for (var item : Separators.split(text, ",")) {
            int from = 0;
            for (var and : AND)
                for (int at = item.indexOf(and, from); at > 0; at = item.indexOf(and, at + 1))
                    if (parties.namedIn(item.substring(from, at)).isPresent() && parties.namedIn(item.substring(at + and.length())).isPresent()) {
                        executors.add(item.substring(from, at).trim());
                        from = at + and.length();
                    }
            executors.add(item.substring(from).trim());
        }
        return executors;
    }

    /// A co-executor's own name tells its side before the prefix over the whole does.
    private void addNamed(String text, Optional<Party> side, Role role, List<Named> named) {
        var name = new StringBuilder();
        Optional<String> person = Optional.empty();
        int from = 0;
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', from)) {
            int close = Separators.closing(text, open);
            if (close < 0) break;
            var inside = text.substring(open + 1, close).trim();
            var marks = ExecutorWords.inBrackets(inside);
            if (marks.isEmpty() || marks.get().person().isPresent() && person.isPresent()) {
                name.append(text, from, close + 1);
                from = close + 1;
                continue;
            }
            if (marks.get().consent()) role = Role.CONSENT;
            person = person.or(marks.get()::person);
            name.append(text, from, open);
            from = close + 1;
        }
        name.append(text.substring(from));
        var clean = Folding.isDash(name.isEmpty() ? 'x' : name.charAt(0)) ? name.substring(1) : name.toString();
        clean = Separators.trimmed(ExecutorWords.withoutConsent(SPACES.matcher(clean).replaceAll(" ")));
        if (clean.length() < name.toString().trim().length() && ExecutorWords.endsWithConsent(name.toString())) role = Role.CONSENT;
        if (Lines.isDashOrBlank(clean)) return;
        var ownSide = role == Role.CO ? parties.namedIn(clean) : Optional.<Party>empty();
        named.add(new Named(clean, ownSide.isPresent() ? ownSide : side, person, role));
    }
}
