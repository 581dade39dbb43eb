package hamkor.roadmap.reading;

import hamkor.directory.RegionName;
import hamkor.directory.RegionNames;
import hamkor.language.Folding;
import hamkor.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the regions that a text names, in their order, by the word that makes a name a region's (`region-kinds.txt`), whatever
/// the case; what the list of regions does not know is named by the rules of the language.
final class RegionMentions {
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("ими", "ого", "ому", "ая", "ой", "ую", "ою", "ий", "ое", "ие", "их", "им", "ом");
    private static final Set<String> JOINS = Set.of("и", "va", "ва", "and", ",");
    private static final Set<String> NEVER_A_NAME = Set.of("the", "of", "between", "and", "in", "for", "government", "plan",
            "with", "va", "ва", "и", "между", "joint", "action", "roadmap", "to", "from", "autonomous", "cooperation", "this",
            "each", "both", "province", "republic", "region", "development", "administration", "on", "by");

    private record Kind(String code, Language language, String nominative, String where, String adjectiveEnding, List<String> stems) {}

    private static final class Loaded {
        static final List<Kind> KINDS = DataLines.of("region-kinds.txt").stream()
                .map(f -> new Kind(f[0], Language.ofCode(f[1]).orElseThrow(), f[2], f[3], f[4], List.of(f[5].split(" "))))
                .toList();
    }

    private final String text;
    private final List<Word> words;
    private final List<RegionMention> found = new ArrayList<>();

    /// A word of the text: letters, apostrophes and inner hyphens.
    private record Word(String shown, String folded, int start, int end) {
        boolean isCapital() {
            return Character.isUpperCase(shown.charAt(0));
        }

        boolean isUpperCase() {
            return shown.length() > 2 && shown.equals(shown.toUpperCase(Locale.ROOT));
        }
    }

    private RegionMentions(String text) {
        this.text = text;
        this.words = words(text);
    }

    /// The regions that a text names, in order, one that is named twice twice.
    static List<RegionMention> in(String text) {
        var mentions = new RegionMentions(text);
        for (int i = 0; i < mentions.words.size(); i++) mentions.look(i);
        mentions.found.sort(Comparator.comparingInt(RegionMention::start));
        return mentions.found;
    }

    private void look(int at) {
        for (var kind : Loaded.KINDS) {
            if (!isKind(kind, words.get(at))) continue;
            if (kind.where.equals("known")) {
                if (lookKnown(kind, at)) return;
            } else if (lookBefore(kind, at) || !kind.where.equals("before") && lookAfter(kind, at) || lookKnown(kind, at)) return;
        }
    }

    private static boolean isKind(Kind kind, Word word) {
        for (var stem : kind.stems) {
            if (stem.length() < 5 ? word.folded.equals(stem) : word.folded.startsWith(stem) && word.folded.length() < stem.length() + 9)
                return true;
        }
        return false;
    }

    /// «Омской области», «Омской и Бухарской областей», «Navoiy viloyati», "the Omsk and Bukhara Regions".
    private boolean lookBefore(Kind kind, int at) {
        int name = at - 1;
        if (name >= 0 && words.get(name).folded.startsWith("автономн")) name--;
        if (name >= 0 && (words.get(name).folded.startsWith("avtonom") || words.get(name).folded.equals("автоном")
                || words.get(name).folded.equals("autonomous"))) name--;
        if (name >= 0 && words.get(name).folded.startsWith("народн")) name--;
        if (name < 0 || !isName(kind, name) || !adjoins(name, at)) return false;
        add(kind, name, name, at);
        for (int end = name; end >= 2 && isPlural(words.get(at)); ) {
            int join = end - 1;
            int before = JOINS.contains(words.get(join).folded) ? end - 2 : text.substring(words.get(join).end, words.get(end).start).contains(",") ? join : -1;
            if (before < 0 || !isName(kind, before)) break;
            add(kind, before, before, before);
            end = before;
        }
        return true;
    }

    private static boolean isPlural(Word word) {
        var w = word.folded;
        return w.equals("областей") || w.startsWith("областя") || w.equals("краев") || w.startsWith("края") || w.contains("лар") && w.startsWith("вилоят")
                || w.startsWith("viloyatlar") || w.equals("regions") || w.equals("oblasts") || w.equals("provinces") || w.equals("провинций")
                || w.equals("республик");
    }

    private boolean isName(Kind kind, int at) {
        var word = words.get(at);
        if (!word.isCapital() || word.folded.length() < 3) return false;
        if (NEVER_A_NAME.contains(word.folded)) return false;
        return kind.language != Language.RU || adjectiveStem(word.folded).isPresent();
    }

    private boolean adjoins(int from, int to) {
        for (int i = from; i < to; i++)
            if (text.substring(words.get(i).end, words.get(i + 1).start).chars().anyMatch(c -> c == ',' || c == ';' || c == '.' || c == '('))
                return false;
        return true;
    }

    /// The stem of a Russian adjective on -ск- or -цк-, whatever its case.
    private static Optional<String> adjectiveStem(String folded) {
        for (var ending : ADJECTIVE_ENDINGS) {
            if (!folded.endsWith(ending)) continue;
            var stem = folded.substring(0, folded.length() - ending.length());
            if (stem.endsWith("ск") || stem.endsWith("цк")) return Optional.of(stem);
        }
        return Optional.empty();
    }

    private void add(Kind kind, int first, int last, int end) {
        var shown = text.substring(words.get(first).start, words.get(last).end);
        boolean upperCase = words.get(first).isUpperCase();
        if (kind.language == Language.RU) {
            var stem = adjectiveStem(words.get(last).folded).orElseThrow();
            if (isCountry(stem)) return;
            var region = known(kind, r -> r.adjectiveStems().contains(stem));
            var name = capitalised(shown.substring(0, stem.length()) + kind.adjectiveEnding, upperCase) + " "
                    + (words.get(end).folded.startsWith("округ") || !words.get(Math.max(0, end - 1)).folded.startsWith("автономн") ? kind.nominative
                            : "автономная " + kind.nominative);
            found.add(mention(kind, knownNameIfLonger(region, name), List.of(stem), region, words.get(first).start, words.get(end).end));
        } else {
            if (kind.language == Language.EN && first > 0 && words.get(first - 1).isCapital() && adjoins(first - 1, first)
                    && !NEVER_A_NAME.contains(words.get(first - 1).folded) && !isKindOfAny(words.get(first - 1))) {
                first--;
                shown = text.substring(words.get(first).start, words.get(last).end);
            }
            var base = Folding.fold(shown);
            if (isCountry(base)) return;
            var region = known(kind, r -> r.stems().getOrDefault(kind.language, List.of()).contains(base));
            var word = kind.language == Language.EN && end != first ? text.substring(words.get(end).start, words.get(end).end) : kind.nominative;
            if (kind.language == Language.EN) word = singular(word);
            found.add(mention(kind, capitalised(shown, upperCase) + " " + word, List.of(base), region, words.get(first).start, words.get(end).end));
        }
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /// Whether a folded word makes a name a region's, in any case.
    static boolean isKindWord(String folded) {
        return isKindOfAny(new Word(folded, folded, 0, folded.length())) || folded.startsWith("автономн")
                || folded.startsWith("avtonom") || folded.equals("автоном") || folded.equals("autonomous");
    }

    private static boolean isKindOfAny(Word word) {
        return Loaded.KINDS.stream().anyMatch(kind -> isKind(kind, word));
    }

    /// «Республики Татарстан», «провинции Ляонин», "Republic of Tatarstan", "Province of Liaoning".
    private boolean lookAfter(Kind kind, int at) {
        int name = at + 1;
        if (kind.language == Language.EN && name < words.size() && words.get(name).folded.equals("of")) name++;
        else if (kind.language == Language.EN) return false;
        if (name >= words.size() || !words.get(name).isCapital() || !adjoins(at, name)) return false;
        if (lookKnown(kind, at)) return true;
        var word = words.get(name);
        if (isCountry(word.folded)) return false;
        var stem = word.folded;
        var region = known(kind, r -> kind.language == Language.RU ? r.nounStems().contains(stem)
                : r.stems().getOrDefault(kind.language, List.of()).contains(stem));
        var shown = capitalised(word.shown, word.isUpperCase());
        found.add(mention(kind, kind.language == Language.EN ? kind.nominative + " of " + shown : kind.nominative + " " + shown,
                List.of(stem), region, words.get(at).start, word.end));
        return true;
    }

    /// A region of the list whose whole name stands here, its first word being the kind («Республики Северная Осетия –
    /// Алания», «области Абай», «города Москвы»): the words after the kind begin with those of the name.
    private boolean lookKnown(Kind kind, int at) {
        RegionName best = null;
        int bestEnd = 0;
        for (var region : RegionNames.all()) {
            var name = region.name().in(kind.language).orElse("");
            var nameWords = words(name);
            int end = kind.language == Language.RU ? endAfter(kind, nameWords, at) : -1;
            if (end > bestEnd) {
                best = region;
                bestEnd = end;
            }
            if (kind.where.equals("known") && kind.language != Language.RU && nameWords.size() > 1 && startsBefore(nameWords, at)) {
                found.add(mention(kind, name, List.of(), Optional.of(region), words.get(at - nameWords.size() + 1).start, words.get(at).end));
                return true;
            }
        }
        if (best == null) return false;
        found.add(mention(kind, capitalised(best.name().in(kind.language).orElseThrow(), false), List.of(), Optional.of(best),
                words.get(at).start, words.get(bestEnd - 1).end));
        return true;
    }

    private int endAfter(Kind kind, List<Word> nameWords, int at) {
        if (nameWords.size() < 2 || !isKind(kind, nameWords.getFirst()) || at + nameWords.size() > words.size()) return -1;
        for (int i = 1; i < nameWords.size(); i++) {
            var word = words.get(at + i);
            if (!word.isCapital() || !isSameWord(nameWords.get(i).folded, word.folded)) return -1;
        }
        return at + nameWords.size();
    }

    private boolean startsBefore(List<Word> nameWords, int at) {
        int first = at - nameWords.size() + 1;
        if (first < 0) return false;
        for (int i = 0; i < nameWords.size() - 1; i++)
            if (!isSameWord(nameWords.get(i).folded, words.get(first + i).folded)) return false;
        return true;
    }

    /// The same word in another case: they differ in the last two letters at most.
    private static boolean isSameWord(String nominative, String inText) {
        int same = 0;
        while (same < Math.min(nominative.length(), inText.length()) && nominative.charAt(same) == inText.charAt(same)) same++;
        return nominative.length() - same <= (nominative.length() > 4 ? 2 : 1) && inText.length() - same <= 3;
    }

    private static Optional<RegionName> known(Kind kind, Predicate<RegionName> called) {
        var candidates = RegionNames.all().stream().filter(called).toList();
        return candidates.stream()
                .filter(region -> words(region.name().in(kind.language).orElse("")).stream().anyMatch(word -> isKind(kind, word)))
                .findFirst();
    }

    /// The list's name where it says more than the adjective and the kind («… – Югра»).
    private static String knownNameIfLonger(Optional<RegionName> region, String name) {
        return region.flatMap(r -> r.name().in(Language.RU)).filter(full -> full.length() > name.length() && full.startsWith(name)).orElse(name);
    }

    private static RegionMention mention(Kind kind, String name, List<String> stems, Optional<RegionName> region, int start, int end) {
        var all = new ArrayList<>(stems);
        region.ifPresent(known -> {
            all.addAll(known.adjectiveStems());
            all.addAll(known.nounStems());
            known.stems().values().forEach(all::addAll);
        });
        return new RegionMention(name, kind.language, all.stream().distinct().toList(), region, start, end);
    }

    private static boolean isCountry(String folded) {
        return Countries.named(folded).isPresent();
    }

    private static String capitalised(String shown, boolean upperCase) {
        var result = new StringBuilder(shown.length());
        boolean first = true;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            result.append(first ? Character.toUpperCase(c) : upperCase ? Character.toLowerCase(c) : c);
            first = upperCase ? c == '-' || c == ' ' : false;
        }
        return result.toString();
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && (Character.isLetter(text.charAt(i)) || Folding.isApostrophe(text.charAt(i))
                    || text.charAt(i) == '-' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)))) i++;
            var shown = text.substring(start, i);
            words.add(new Word(shown, Folding.fold(shown), start, i));
        }
        return words;
    }
}
