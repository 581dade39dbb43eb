package hamkor.document;

/// One format that Hamkor reads. A new format is one more of these in [DocumentReader]'s list.
interface FormatReader {
    /// Whether the file's content is of this format; never told by its name.
    boolean recognises(OfficeFile file);

    /// @throws Unreadable when it is of this format and cannot be read
    Document read(OfficeFile file);
}
