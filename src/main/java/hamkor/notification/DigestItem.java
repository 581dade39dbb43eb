package hamkor.notification;

import hamkor.control.DueDate;
import java.util.Locale;

/// Something that a digest tells.
///
/// @param told what it was told of before, or is now
record DigestItem(Kind kind, DueDate date, Told told) {
    /// In the order in which a digest tells them.
    enum Kind {
        OVERDUE("due"), RETURNED("returned"), DUE("due"), ANSWER("answer"), MOVE("move"), OBJECTED("objected"), TO_CURATOR("to-curator"), TO_LEADER("to-leader");

        private final String about;

        Kind(String about) {
            this.about = about;
        }

        /// As it is remembered: a date that was due and is overdue is the same thing to tell of.
        String about() {
            return about;
        }

        /// As in words: `to-curator`.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
