package hamkor.review;

import hamkor.roadmap.reading.Problem;

/// What reading found in a row and could put into no field.
///
/// @param column the heading of the cell's column; may be empty
/// @param text the words as shown
public record Note(Problem.Code code, String column, String text) {}
