package hamkor.report;

import hamkor.control.StatusWords.Sign;
import hamkor.id.CheckpointId;
import hamkor.language.Language;
import hamkor.language.Shown;
import hamkor.web.Form;
import java.util.List;
import java.util.Optional;

/// The page on which an office reports on all that is due, everything decided.
///
/// @param periods up to which day; one is chosen
/// @param complaints of all rows, each by the id of its field
/// @param more that there is more than the page shows; empty as a rule
/// @param sent how many were sent just now; empty as a rule
record BulkView(String office, List<Period> periods, String until, List<Row> rows, Form complaints, List<Language> languages, long megabytes, String more, Optional<String> sent) {
    record Period(String words, String address, boolean current) {}

    /// One date.
    ///
    /// @param address of the measure; empty where no edition sets the date any more
    /// @param first the day that was set first, where it was moved; may be empty
    /// @param last where the last report on it is read
    /// @param form what was typed, by the names of the fields of a single report
    /// @param kept when the draft was kept last, in words; may be empty
    /// @param open whether what is asked for rarely stands open
    record Row(CheckpointId id, Optional<String> address, String number, Shown title, Optional<Shown> words, String day, String first, List<Sign> signs, Optional<String> last,
            Form form, List<ProofLine> proofs, boolean ticked, String kept, boolean dated, boolean open) {
        String field(String name) {
            return name + "." + id;
        }

        String complaint(String name) {
            return form.complaint(name).orElse("");
        }

        String invalid(String name) {
            return form.complaint(name).isPresent() ? "true" : null;
        }

        boolean is(String state) {
            return form.typed("state").equals(state);
        }
    }
}
