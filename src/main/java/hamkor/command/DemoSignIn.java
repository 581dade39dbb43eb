package hamkor.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signs in to a running demo as a browser would, with what its page offers: for a program that visits the other pages.
public final class DemoSignIn {
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private DemoSignIn() {}

    /// @param address of the site
    /// @return what stands in `Cookie` from now on
    public static String cookies(HttpClient client, String address, String email) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(URI.create(address + "/sign-in?as=" + email)).build(), BodyHandlers.ofString());
        var form = FIELD.matcher(page.body()).results().map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var entered = client.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")).header("Cookie", cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        if (entered.statusCode() != 303) throw new IOException("sign-in answered " + entered.statusCode());
        return Stream.of(cookies(page), cookies(entered)).filter(cookies -> !cookies.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).collect(Collectors.joining("; "));
    }
}
