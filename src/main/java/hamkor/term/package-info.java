/// What «срок» means: the kinds of a term, the grammar of its words in each language, its occurrences, the clock and the
/// calendars of regions. Knows nothing of the features and imports nothing of Spring.
package hamkor.term;
