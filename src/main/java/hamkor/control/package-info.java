/// Control: the checkpoints that follow from the term of a thing, for each side that leads it, and how things stand by them.
/// What the thing is, a measure or later an assignment, it knows only by its reference. Reports, confirmations and closings join
/// the checkpoints here; a status is always computed, never stored.
package hamkor.control;
