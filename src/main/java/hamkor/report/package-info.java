/// Reporting on measures and answering reports, as people do it: the form of an executor, the page on which the other side reads what
/// was reported and says its word. What they do is decided in `control`; here a thing has its name.
package hamkor.report;
