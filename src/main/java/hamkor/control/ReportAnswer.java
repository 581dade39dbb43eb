package hamkor.control;

import hamkor.audit.Actor;
import hamkor.id.SideId;
import hamkor.language.LanguageText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What another side says of a report of 'done'.
///
/// @param own of the own curator, where no other side leads
/// @param remark what to rework, or why it is not so; nothing is asked where it is confirmed
/// @param on the day in the region of whoever answers
public record ReportAnswer(SideId side, boolean own, AnswerWord word, Optional<LanguageText> remark, LocalDate on, Instant at, Actor by) {}
