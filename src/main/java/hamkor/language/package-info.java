/// Languages of documents and readers: one text in all its languages, which script a word is in, folding of what people
/// type, transliteration, sorting. Knows nothing of the features.
package hamkor.language;
