package hamkor.document;

/// A piece of a document's body.
public sealed interface Block permits Paragraph, Table {}
