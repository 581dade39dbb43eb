package hamkor.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.regex.Pattern;

/// Opens each page of a running site once for each language, as a reader's browser would: the training of the site's AOT cache.
public final class Visit {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final int MOST_PAGES = 60;

    private Visit() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = arguments[0].strip();
            var cookies = DemoSignIn.cookies(client, address, "curator@omsk.example");
            for (var language : new String[] {"ru", "uz"}) {
                var seen = new HashSet<String>();
                var waiting = new ArrayDeque<String>();
                waiting.add("/");
                while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
                    var page = waiting.poll();
                    if (!seen.add(page)) continue;
                    var answer = client.send(HttpRequest.newBuilder(URI.create(address + page.replace("&amp;", "&")))
                            .header("Cookie", cookies).header("Accept-Language", language).build(), BodyHandlers.ofString());
                    if (answer.statusCode() >= 500) throw new IOException(page + " answered " + answer.statusCode());
                    var links = LINK.matcher(answer.body());
                    while (links.find()) waiting.add(links.group(1));
                }
            }
        }
    }
}
