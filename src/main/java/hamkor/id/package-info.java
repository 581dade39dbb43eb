/// Ids typed by kind, so that the id of a measure is never taken for that of a roadmap, and a Reference to a thing of any
/// kind. An id is made where its record is made. Knows nothing of the features but the names of their things.
package hamkor.id;
