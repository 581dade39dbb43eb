/// Roadmaps under an agreement and their editions: one signed document each, with the hash of its file, its period, its
/// headings and the approval of every side. An edition is never changed; what its rows say of measures is kept by `measure`,
/// and reading a document is `roadmap.reading`.
package hamkor.roadmap;
