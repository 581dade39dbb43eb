package hamkor.review;

import hamkor.language.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row that is being edited, beside its cells in the document.
///
/// @param address of the draft
/// @param table one line of it: the row
/// @param form what is typed
/// @param languages code and name of those in which the row says something, the document's main one first
/// @param others those in which a text can be added
/// @param sections by the value of the choice
/// @param choices of sides, roles, directions and kinds of organisations, by their values
/// @param understood the term as typed
/// @param names of the organisations of each side, by the side: to choose from by typing
/// @param complaints each with the way to its field
/// @param conflict present where another has changed the row meanwhile
record RowEditView(String address, Where where, int number, ReviewView.Table table, FormView form, Map<String, String> languages, Map<String, String> others,
        Map<String, String> sections, Choices choices, String documentTerm, TermSaid understood, List<Executor> executors,
        List<Added> added, Map<String, List<String>> names, Actions actions, List<ReviewView.Link> complaints, Optional<Conflict> conflict) {
    /// Whether a field belongs to the page itself, not to what was typed of the row: it is not sent along a second time.
    boolean isOfChoice(String field) {
        return field.equals("_csrf") || field.equals("version") || field.equals("over") || field.equals("understand") || field.startsWith("take.")
                || where.fields().containsKey(field);
    }

    record Choices(Map<String, String> sides, Map<String, String> roles, Map<String, String> directions, Map<String, String> kinds) {}

    /// @param meanings by the value of the choice: the name decides, or one organisation for this row
    /// @param organisation whom it means in the directory as the form stands; empty where nobody knows
    /// @param open whether any of what is rarely told is told
    record Executor(int index, Shown words, Optional<String> organisation, Map<String, String> meanings, Optional<String> letter, boolean open) {
        /// How the names of its fields begin.
        String name() {
            return "e." + index;
        }
    }

    /// An executor that is not of the row yet.
    ///
    /// @param organisation whom the name that is typed means
    /// @param open whether anything is typed of it, or of one after it
    record Added(int index, Optional<String> organisation, boolean open) {
        /// How the names of its fields begin.
        String name() {
            return "n." + index;
        }
    }

    /// @param corrected whether there is something to take back
    record Actions(boolean corrected) {}

    /// @param who has changed it, and when
    /// @param version which stands now
    record Conflict(String who, int version, List<Differing> fields) {}

    /// A field that differs between what stands now and what was typed.
    ///
    /// @param theirs whether the other has changed it since the person began
    /// @param mine whether the person has
    record Differing(String field, String name, String standing, String typed, boolean theirs, boolean mine) {
        /// Both have changed it: then nobody can choose but a person.
        boolean isContested() {
            return theirs && mine;
        }
    }
}
