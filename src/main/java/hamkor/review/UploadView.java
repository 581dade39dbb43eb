package hamkor.review;

/// The page on which a document is brought in.
///
/// @param above what the document will stand under
/// @param action where it is sent
record UploadView(String title, String intro, ReviewView.Link above, String action) {}
