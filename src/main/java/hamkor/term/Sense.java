package hamkor.term;

/// What a word of a term says, whatever its language. The vocabularies (words.ru.txt and its sisters) give the senses of words
/// by these names; where a sense needs a number, its meaning stands here.
enum Sense {
    /// A number; cardinal, ordinal or roman.
    NUMBER,
    /// A date in digits.
    DATE,
    /// A month by its name, 1 to 12.
    MONTH,
    // Units, both of the calendar («II квартал») and of counting («раз в квартал»). Their number is how many of them the word
    // itself counts («десятидневный» 10, «полтора года» none), 0 where it counts none.
    YEAR, HALF, QUARTER, MONTHS, WEEK, DAY, WORKING_DAY,
    /// A third of a month.
    DECADE,
    /// «число», "sana": what follows or precedes is a day of the month.
    DAY_OF_MONTH,
    WEEKDAY,

    AND, COMMA, DASH, SLASH,
    /// «с»; the form after its noun is Uzbek «-dan».
    FROM, FROM_AFTER,
    /// «до», «не позднее»; after its noun «-gacha», «qadar».
    UNTIL, UNTIL_AFTER,
    /// «kechiktirmay» makes of the «-dan» before it «not later than».
    NOT_LATER,
    /// «по»: up to and including.
    THROUGH,
    IN, DURING,
    /// The end of what is named; after its noun "oxiri".
    END, END_AFTER,
    /// «начало», «середина»: nobody can say the days.
    VAGUE,

    /// Repeated by itself: «ежегодно». Its number is that of a unit: 1 year, 2 half-year, 3 quarter, 4 month, 5 week, 6 day.
    REPEATED,
    EVERY,
    /// «раз»; with a number where the word counts («дважды» 2).
    TIMES,
    /// «не реже»: the rule stands as a least.
    AT_LEAST,
    /// «далее»: from then on.
    FURTHER,

    ALWAYS,
    /// «весь», «полный».
    WHOLE,
    /// «срок действия», «период реализации».
    LIFE,
    /// «соглашение», «план»: the papers whose life bounds a term; 1 of those that are not the plan itself («договор»).
    DOCUMENT,

    /// What a term depends on follows, in any words; Uzbek has it behind ("qarab"). 1: an agreement or a plan, 0: a need.
    CONDITION, CONDITION_AFTER,
    /// «после», «со дня»; in front of the event or behind it. 1: after the end of it («по окончании»).
    AFTER,
    /// «за … до», «oldin»: back from the event.
    BACK,
    /// An event to count from. Its number is the place of it in [Term.Event].
    EVENT,
    /// «завершение», «окончание»: of the plan, the end of the plan; of another thing, another event.
    COMPLETION,
    /// «через», «спустя», «within».
    WITHIN,

    /// Said to be set or given elsewhere or later, or soon.
    TO_BE_SET,
    /// «по настоящее время»: an end that nobody can know.
    OPEN,
    BLANK,
    /// Changes no day: «ориентировочно», «включительно», "the".
    NOTE,

    /// The end of a number written with a hyphen: «3-й», "1st".
    SUFFIX,
    /// A word of this script that the vocabulary does not know.
    UNKNOWN,
    /// A word of another script: no part of this language's phrase.
    FOREIGN
}
