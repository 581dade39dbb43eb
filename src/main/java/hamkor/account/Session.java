package hamkor.account;

import java.time.Instant;

/// That somebody is signed in at some browser.
///
/// @param agent what the browser calls itself
/// @param current whether it is the one that asks
record Session(String agent, Instant beganAt, Instant seenAt, boolean current) {}
