package hamkor.notification;

/// One letter, as an administrator reads it.
///
/// @param language in which it is written
/// @param file the address of the letter itself
record LetterView(LettersView.Line line, LetterContent content, String language, String messageId, String file) {}
