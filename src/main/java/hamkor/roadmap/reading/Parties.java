package hamkor.roadmap.reading;

import hamkor.language.Folding;
import hamkor.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parties of a roadmap, in the order the title names them, and which of them a text speaks of.
final class Parties {
    private static final int LONGEST_PREFIX = 80;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");

    private static final class Loaded {
        static final WordList WORDS = WordList.of("prefix-words.txt");
    }

    private final List<Party> parties;

    Parties(List<Party> parties) {
        this.parties = List.copyOf(parties);
    }

    /// The parties that a title names, first in the main language; the same regions named in its other languages give their
    /// other names.
    static Parties named(List<String> titles) {
        var byLanguage = new HashMap<Language, List<RegionMention>>();
        Language first = null;
        for (var title : titles)
            for (var mention : RegionMentions.in(title)) {
                if (first == null) first = mention.language();
                var mentions = byLanguage.computeIfAbsent(mention.language(), _ -> new ArrayList<>());
                if (mentions.stream().noneMatch(m -> m.name().equals(mention.name()))) mentions.add(mention);
            }
        if (byLanguage.values().stream().mapToInt(List::size).max().orElse(0) < 2)
            for (var title : titles) addByNameAlone(title, byLanguage);
        if (first == null) first = titles.stream().map(RegionMentions::byNameAlone).flatMap(List::stream).map(RegionMention::language).findFirst().orElse(null);
        if (first == null) return new Parties(List.of());
        var parties = new ArrayList<Party>();
        for (var mention : byLanguage.get(first)) parties.add(Party.of(mention));
        for (Map.Entry<Language, List<RegionMention>> other : byLanguage.entrySet()) {
            if (other.getKey() == first || other.getValue().size() != parties.size()) continue;
            for (int i = 0; i < parties.size(); i++) parties.set(i, parties.get(i).alsoCalled(other.getValue().get(i).stems()));
        }
        return new Parties(parties.subList(0, Math.min(parties.size(), 6)));
    }

    /// «Дорожная карта Татарстана и Самаркандской области»: in their order, the known region beside the one named in full.
    private static void addByNameAlone(String title, Map<Language, List<RegionMention>> byLanguage) {
        for (var mention : RegionMentions.byNameAlone(title)) {
            var mentions = byLanguage.computeIfAbsent(mention.language(), _ -> new ArrayList<>());
            boolean known = mentions.stream().anyMatch(m -> m.name().equals(mention.name()) || m.start() <= mention.start() && mention.start() < m.end()
                    || m.region().isPresent() && m.region().equals(mention.region()));
            if (!known) mentions.add(mention);
            mentions.sort(Comparator.comparingInt(RegionMention::start));
        }
    }

    List<String> names() {
        return parties.stream().map(Party::name).toList();
    }

    boolean isEmpty() {
        return parties.isEmpty();
    }

    int size() {
        return parties.size();
    }

    int indexOf(String name) {
        return names().indexOf(name);
    }

    /// The party of this name.
    Optional<Party> called(String name) {
        return parties.stream().filter(party -> party.name().equals(name)).findFirst();
    }

    /// The one party that a text names in any form; empty where it names none or several.
    Optional<Party> namedIn(String text) {
        Party found = null;
        for (var party : parties)
            if (party.isNamedIn(text)) {
                if (found != null) return Optional.empty();
                found = party;
            }
        return Optional.ofNullable(found);
    }

    /// The one party that a heading names, by its region or by its country («Российская сторона»).
    Optional<Party> ofHeading(String heading) {
        var named = namedIn(heading);
        return named.isPresent() ? named : ofCountry(heading);
    }

    private Optional<Party> ofCountry(String text) {
        var countries = wordsOf(text).stream().map(Countries::named).flatMap(Optional::stream).distinct().toList();
        if (countries.size() != 1) return Optional.empty();
        var known = parties.stream().filter(party -> party.country().isPresent()).toList();
        var of = known.stream().filter(party -> party.country().get().equals(countries.getFirst())).toList();
        if (of.size() == 1) return Optional.of(of.getFirst());
        var unknown = parties.stream().filter(party -> party.country().isEmpty()).toList();
        return of.isEmpty() && unknown.size() == 1 ? Optional.of(unknown.getFirst()) : Optional.empty();
    }

    /// What stands before an executor's name and tells its side: «от Энской области:», «Энская область –».
    record Prefix(Party party, int start, int end) {}

    /// The prefixes in a text of executors, in order. One stands at the start, or after an end of line, semicolon or comma; in
    /// the midst of a text only where it cannot be part of a name: after «от», or in the nominative.
    List<Prefix> prefixes(String text) {
        var prefixes = new ArrayList<Prefix>();
        if (parties.isEmpty()) return prefixes;
        for (int end = 0; end < text.length(); end++) {
            if (!isPrefixEnd(text, end)) continue;
            prefixEndingAt(text, end, prefixes.isEmpty() ? 0 : prefixes.getLast().end).ifPresent(prefixes::add);
        }
        return prefixes;
    }

    private static boolean isPrefixEnd(String text, int at) {
        char c = text.charAt(at);
        if (c == ':') return true;
        return Folding.isDash(c) && at > 0 && Folding.isSpace(text.charAt(at - 1)) && at + 1 < text.length() && Folding.isSpace(text.charAt(at + 1));
    }

    private Optional<Prefix> prefixEndingAt(String text, int end, int from) {
        int floor = Math.max(from, end - LONGEST_PREFIX);
        Prefix best = null;
        for (int start = end - 1; start >= floor; start--) {
            boolean startsWord = Character.isLetter(text.charAt(start)) && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1))
                    && !Folding.isApostrophe(text.charAt(start - 1)) && text.charAt(start - 1) != '-');
            if (startsWord) {
                var party = whollyNamed(text.substring(start, end));
                boolean afterEnd = start == from || isAfterSeparator(text, start);
                if (party.isPresent() && (afterEnd || cannotBePartOfName(text.substring(start, end))))
                    best = new Prefix(party.get(), start, end + 1);
            }
            if (start > 0 && isSeparator(text.charAt(start)) && best != null) break;
        }
        return Optional.ofNullable(best);
    }

    private static boolean isSeparator(char c) {
        return c == ';' || c == ',' || c == '\n' || c == ':';
    }

    private static boolean isAfterSeparator(String text, int start) {
        int i = start - 1;
        while (i >= 0 && text.charAt(i) != '\n' && !Character.isLetterOrDigit(text.charAt(i)) && !isSeparator(text.charAt(i)) && text.charAt(i) != '»'
                && text.charAt(i) != '"' && text.charAt(i) != ')') i--;
        return i < 0 || isSeparator(text.charAt(i));
    }

    private static boolean cannotBePartOfName(String words) {
        var folded = Folding.fold(words);
        return Loaded.WORDS.begins("begins", folded) || Loaded.WORDS.ends("ends", folded);
    }

    /// The party that these words name and nothing else, but for the words that may stand beside a name.
    private Optional<Party> whollyNamed(String words) {
        var party = ofHeading(words);
        if (party.isEmpty()) return party;
        for (var word : wordsOf(words)) {
            if (Loaded.WORDS.has("beside", word) || RegionKinds.isKindWord(word) || Countries.named(word).isPresent()) continue;
            var capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            if (party.get().isNamedIn(capital) || isInNameOf(party.get(), word)) continue;
            return Optional.empty();
        }
        return party;
    }

    private static boolean isInNameOf(Party party, String word) {
        return party.stems().stream().anyMatch(stem -> stem.length() > word.length() && stem.contains(word));
    }

    private static List<String> wordsOf(String text) {
        return BETWEEN_WORDS.splitAsStream(Folding.fold(text)).filter(word -> !word.isBlank()).toList();
    }

    /// The stems by which the other parties are called are not lost when headings name parties that the title does not.
    Parties and(List<Party> others) {
        var all = new ArrayList<>(parties);
        for (var other : others) if (all.stream().noneMatch(party -> party.name().equals(other.name()))) all.add(other);
        return new Parties(all);
    }
}
