/// A document on its way to being an edition: read in under an agreement, shown row by row beside what was understood, corrected
/// by people of both sides, checked and approved by each, then put in force. Nothing of a draft is in force before, and nothing of
/// it is lost meanwhile: it lives in the database, every change a row with its author.
package hamkor.review;
