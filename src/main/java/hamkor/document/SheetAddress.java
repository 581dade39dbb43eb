package hamkor.document;

/// A cell's address, counted from 1; 0 where it is not said.
record SheetAddress(int row, int column) {
    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;
    private static final SheetAddress NONE = new SheetAddress(0, 0);

    /// «B7», «$B$7»; nothing of it where it is no address.
    static SheetAddress of(String text) {
        if (text == null) return NONE;
        int row = 0;
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' && row == 0) column = column * 26 + c - 'A' + 1;
            else if (c >= 'a' && c <= 'z' && row == 0) column = column * 26 + c - 'a' + 1;
            else if (c >= '0' && c <= '9') row = row * 10 + c - '0';
            else if (c != '$') return NONE;
            if (row > LAST_ROW || column > LAST_COLUMN) return NONE;
        }
        return new SheetAddress(row, column);
    }
}
