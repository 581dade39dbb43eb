package hamkor.document;


/// PDF: «%PDF» stands somewhere in the first kilobyte, as its readers have always allowed.
final class PdfFormat implements FormatReader {
    private static final int BEGINNING = 1024;

    @Override
    public boolean recognises(OfficeFile file) {
        boolean holdsFiles = file.startsWith('P', 'K') || OldOffice.is(file); // one of them may be a PDF
        return !holdsFiles && file.beginning(BEGINNING).contains("%PDF");
    }

    @Override
    public Document read(OfficeFile file) {
        return new PdfReader(file.limits()).read(file.path());
    }
}
