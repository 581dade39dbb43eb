package hamkor.web;

import hamkor.language.Language;
import hamkor.language.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What the layout of a page needs.
///
/// @param title in the reader's language, without the name of the program
/// @param landscape whether it is printed broad
/// @param demoDay the business day of a demo, in words; empty where the day is a real one
/// @param parts where the header leads to; empty for whoever is not signed in
public record Page(Viewer viewer, String title, boolean landscape, Optional<String> demoDay, List<Link> parts, Words words, Assets assets) {
    /// @param current `page` where it leads to this very page, `true` where to the part that this page is of, else empty
    public record Link(String address, String name, String current) {}

    /// Whoever is signed in.
    public Optional<Visitor.Name> visitor() {
        return viewer.visitor().name(viewer.language());
    }

    public String token() {
        return viewer.visitor().token();
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public List<Language> languages() {
        return Viewer.OFFERED;
    }

    public String languageAddress(Language language) {
        return "/language?to=" + language.code() + "&back=" + back();
    }

    public Theme otherTheme() {
        return viewer.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
    }

    public String themeAddress() {
        return "/theme?to=" + otherTheme().word() + "&back=" + back();
    }

    private String back() {
        return URLEncoder.encode(viewer.address(), StandardCharsets.UTF_8);
    }
}
