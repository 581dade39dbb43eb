package hamkor.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// Spoils packages at random, within their XML: bytes turned, tags dropped, doubled and moved, numbers made absurd. Whatever comes
/// of it, a reader gives a document or a refusal.
public final class Mutation {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");
    private static final String[] ABSURD = {"-1", "0", "99999999999", "2147483647", "-2147483648", "NaN", "1e308", "", "A0", "XFE1", "A1048577", "A1:XFD1048576", "%1%9", "1000000"};

    private final Random random;

    public Mutation(long seed) {
        random = new Random(seed);
    }

    /// The package, spoiled in one to eight places.
    public byte[] of(byte[] zip) {
        var parts = parts(zip);
        var names = new ArrayList<>(parts.keySet());
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            // The largest part is the body; half of all that is spoiled is there.
            var name = random.nextBoolean() ? names.stream().max((a, b) -> parts.get(a).length - parts.get(b).length).orElseThrow() : names.get(random.nextInt(names.size()));
            parts.put(name, spoiled(parts.get(name)));
        }
        var spoiled = Package.of();
        parts.forEach(spoiled::part);
        return spoiled.bytes();
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) parts.put(entry.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private byte[] spoiled(byte[] part) {
        if (part.length == 0) return part;
        if (random.nextInt(6) == 0) {
            var turned = part.clone();
            turned[random.nextInt(turned.length)] = (byte) random.nextInt(256);
            return turned;
        }
        var xml = new String(part, StandardCharsets.UTF_8);
        var spans = spans(random.nextInt(3) == 0 ? VALUE : TAG, xml);
        if (spans.isEmpty()) return part;
        var span = spans.get(random.nextInt(spans.size()));
        var found = xml.substring(span[0], span[1]);
        var other = spans.get(random.nextInt(spans.size()));
        var put = found.startsWith("\"") ? "\"" + ABSURD[random.nextInt(ABSURD.length)] + "\""
                : switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> found + found;
                    case 2 -> found.endsWith("/>") || found.startsWith("</") ? found : found.substring(0, found.length() - 1) + "/>" + found;
                    default -> xml.substring(other[0], other[1]);
                };
        // A tag and the one that closes it go together now and then, so that the XML stays whole.
        var spoiled = xml.substring(0, span[0]) + put + xml.substring(span[1]);
        if (put.isEmpty() && !found.startsWith("</") && !found.endsWith("/>")) {
            var closing = "</" + found.substring(1).split("[\\s>]")[0] + ">";
            int at = spoiled.indexOf(closing, span[0]);
            if (at >= 0) spoiled = spoiled.substring(0, at) + spoiled.substring(at + closing.length());
        }
        return spoiled.getBytes(StandardCharsets.UTF_8);
    }

    private static List<int[]> spans(Pattern pattern, String xml) {
        var spans = new ArrayList<int[]>();
        var matcher = pattern.matcher(xml);
        while (matcher.find()) spans.add(new int[] {matcher.start(), matcher.end()});
        return spans;
    }
}
