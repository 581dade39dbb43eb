/// Measures: what a roadmap says is to be done, by when, by whom of each side, with which result. A measure is what stays the
/// same from edition to edition; what an edition says of it is a row of that edition. The pages of a roadmap are here too,
/// because they show its measures.
package hamkor.measure;
