package hamkor.term;

/// A token as one language understands it.
///
/// @param number what [Sense] says of it; the value of a number; the day of a date, [Token#NO_DAY] where it names none
/// @param month of a date
/// @param year of a date, 0 where it names none
/// @param form of a number: how it is written
/// @param tight no space before it
record Item(Sense sense, int number, int month, int year, Form form, boolean tight) {
    /// The number of a comma that is written as a bracket.
    static final int BRACKET = 1;

    enum Form { NONE, FOUR_DIGITS, DIGITS, ORDINAL, ROMAN, WORD }

    static Item of(Sense sense, int number, boolean tight) {
        return new Item(sense, number, 0, 0, Form.NONE, tight);
    }

    static Item number(int value, Form form, boolean tight) {
        return new Item(Sense.NUMBER, value, 0, 0, form, tight);
    }

    static Item date(Token date) {
        return new Item(Sense.DATE, date.first(), date.month(), date.year(), Form.NONE, date.tight());
    }

    Item asOrdinal() {
        return new Item(sense, number, month, year, Form.ORDINAL, tight);
    }

    boolean is(Sense sense) {
        return this.sense == sense;
    }

    /// A number that is a year by itself, without the word «год».
    boolean isYear() {
        return is(Sense.NUMBER) && form == Form.FOUR_DIGITS && number >= 1900 && number < 2200;
    }
}
