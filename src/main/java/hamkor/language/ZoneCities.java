package hamkor.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/// By which city people call a time zone.
final class ZoneCities {
    private static final class Loaded {
        static final Map<String, LanguageText> CITIES = load();
    }

    private ZoneCities() {}

    /// The city; for a zone that the list does not have, how far its clock is from Greenwich's: `UTC+6`.
    static String city(ZoneId zone, Instant at, Language language) {
        var city = Loaded.CITIES.get(zone.getId());
        return city == null ? "UTC" + offset(zone, at) : city.in(language).orElseThrow();
    }

    private static String offset(ZoneId zone, Instant at) {
        var offset = zone.getRules().getOffset(at).getId();
        return offset.equals("Z") ? "" : offset.replaceFirst("^([+-])0", "$1").replace(":00", "");
    }

    private static Map<String, LanguageText> load() {
        var cities = new HashMap<String, LanguageText>();
        try (var in = new BufferedReader(new InputStreamReader(ZoneCities.class.getResourceAsStream("zone-cities.tsv"), StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var cells = line.split("\t");
                cities.put(cells[0], new LanguageText(Map.of(Language.RU, cells[1], Language.UZ, cells[2], Language.UZ_CYRL, cells[3],
                        Language.EN, cells[4])));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return cities;
    }
}
