package hamkor.directory;

import hamkor.language.Language;
import hamkor.language.LanguageText;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names of all regions that documents may call, from `regions.tsv` beside this class. Read once, when first asked; needs
/// neither a database nor Spring, so that a document can be read without them.
public final class RegionNames {
    private RegionNames() {}

    /// In the order of the file: by country, then by code.
    public static List<RegionName> all() {
        return Loaded.ALL;
    }

    public static Optional<RegionName> ofCode(String code) {
        return Optional.ofNullable(Loaded.BY_CODE.get(code));
    }

    private static final class Loaded {
        static final List<RegionName> ALL =
                Tsv.rows(RegionNames.class, "regions.tsv").stream().map(RegionNames::regionName).toList();
        static final Map<String, RegionName> BY_CODE =
                ALL.stream().collect(Collectors.toUnmodifiableMap(RegionName::code, Function.identity()));
    }

    private static RegionName regionName(Tsv.Row row) {
        var stems = new EnumMap<Language, List<String>>(Language.class);
        for (var language : List.of(Language.UZ, Language.UZ_CYRL, Language.EN))
            stems.put(language, row.list("stems-" + language.code()));
        return new RegionName(
                row.get("code"),
                row.get("country"),
                ZoneId.of(row.get("zone")),
                inAllLanguages(row, ""),
                inAllLanguages(row, "short-"),
                row.get("genitive-ru"),
                row.list("adjective-ru"),
                row.list("noun-ru"),
                stems,
                row.get("source"));
    }

    private static LanguageText inAllLanguages(Tsv.Row row, String prefix) {
        var in = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) in.put(language, row.get(prefix + language.code()));
        return new LanguageText(in);
    }
}
