package hamkor.report;

import hamkor.id.CheckpointId;
import hamkor.language.Language;
import hamkor.web.Form;
import java.util.List;

/// The form in which another day is asked for, everything decided.
///
/// @param dates that can be moved; empty where there is none
/// @param who has to agree, by the names of the sides
/// @param curator whether asking is the side's own yes already
record ExtensionForm(String action, Subject subject, List<Choice> dates, String who, boolean curator, Form form, List<Language> languages) {
    /// @param words the day, and the first one where it was moved
    record Choice(CheckpointId id, String words) {}
}
