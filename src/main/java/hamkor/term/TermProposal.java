package hamkor.term;

/// One way in which a person may settle a term that nobody can date: offered, never taken.
///
/// @param term with the words of the document, whatever part of them it rests on
/// @param how what was supposed
/// @param part the words that it rests on, where they are only some of the document's; else empty
public record TermProposal(Term term, How how, String part) {
    public enum How {
        /// The part of the words that is understood says it.
        PART,
        /// One of the languages of the cell says it.
        ONE_LANGUAGE,
        /// The day, month or quarter is that of this year of the plan.
        IN_YEAR,
        /// The day is the last of its month.
        LAST_DAY_OF_MONTH,
        /// All of the month, instead of a day that it does not have.
        WHOLE_MONTH,
        /// All of the year, instead of a quarter or month that it does not have.
        WHOLE_YEAR,
        /// The end lies in the year after the start.
        NEXT_YEAR,
        /// The end and the start change places.
        SWAPPED,
        /// It goes on to the end of the plan's period.
        TO_END_OF_PERIOD,
        /// All the time, over the plan's period where it has one.
        WHOLE_PERIOD
    }
}
