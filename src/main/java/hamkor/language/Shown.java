package hamkor.language;

/// A text as one reader is shown it, with the language it is really in: pages mark that with `lang`.
public record Shown(String text, Language language) {
    /// Of `lang`; a template writes it on every text of a document.
    public String lang() {
        return language.code();
    }
}
