/// Office files (DOCX, XLSX, text PDF) as paragraphs and tables in one form: the door is [DocumentReader]. Files are
/// distrusted: what is damaged, packed to burst or not an office file is refused as [Unreadable]. Knows nothing of the
/// features and imports nothing of Spring.
package hamkor.document;
