/// Acts of control as people do them: the form of an executor, the page on which the other side reads what was reported and says its
/// word, requests for another day, taking off control. What they do is decided in `control`; here a thing has its name.
package hamkor.report;
