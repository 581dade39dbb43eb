package hamkor.api;

import hamkor.roadmap.Edition;

/// The file that something was read from.
record SourceJson(String name, String sha256) {
    static SourceJson of(Edition.Source source) {
        return new SourceJson(source.name(), source.sha256());
    }
}
