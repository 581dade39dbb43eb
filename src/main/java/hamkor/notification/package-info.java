/// What a person is told, when and in which language: work that the clock starts, reminders gathered into one letter a day, the
/// outbox in which every letter lies, calendars that a person's own program reads. It reads the doors below and nobody calls it.
/// Each piece of work may be begun again at any time: rows that exist once decide what was done, not when it was last begun.
package hamkor.notification;
