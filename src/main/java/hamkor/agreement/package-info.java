/// Agreements between regions: who signed them in which order, what kind of paper they are, their titles in the languages
/// signed. Roadmaps stand under them; their legal life comes later.
package hamkor.agreement;
