package hamkor.account;

/// One of a list to choose from.
record Choice(String value, String name) {}
