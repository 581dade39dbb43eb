package hamkor.measure;

import hamkor.language.Words;
import java.util.List;
import java.util.stream.Stream;

/// The files that an edition can be downloaded as: `measure/files.jte` shows them.
///
/// @param links each by its program
/// @param note that contact persons are left out, for whom they are not; may be empty
record FileLinks(List<Link> links, String note) {
    record Link(String words, String address) {}

    /// Of the roadmap itself, with what a module above tells of it: the list of what is due, a calendar.
    static FileLinks ofRoadmap(String roadmap, Contacts contacts, Words words) {
        var edition = of(roadmap, contacts, words);
        return new FileLinks(Stream.concat(edition.links().stream(), Stream.of(new Link(words.say("fact.files.due"), roadmap + "/due-list.docx"),
                new Link(words.say("fact.files.calendar"), "/me/calendar?roadmap=" + roadmap.substring(roadmap.lastIndexOf('/') + 1)))).toList(), edition.note());
    }

    /// @param under the address under which the files lie: of the roadmap, or of an edition
    static FileLinks of(String under, Contacts contacts, Words words) {
        var file = under + "/roadmap.";
        var plain = Stream.of(new Link(words.say("fact.files.word"), file + "docx"), new Link(words.say("fact.files.excel"), file + "xlsx"));
        var named = Stream.of(new Link(words.say("fact.files.word.contacts"), file + "docx?contacts=true"), new Link(words.say("fact.files.excel.contacts"), file + "xlsx?contacts=true"));
        return new FileLinks((contacts == Contacts.SHOWN ? Stream.concat(plain, named) : plain).toList(),
                contacts == Contacts.HIDDEN ? words.say("fact.files.hidden") : "");
    }
}
