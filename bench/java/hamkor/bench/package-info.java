/// How fast Hamkor is and how much memory it takes: whole commands as the operating system saw them, pages of the running site as
/// a reader on the same machine sees them, and reading and terms within a warm program. No part of the tests: a budget kept
/// by a test would fail whenever the machine is busy with something else.
package hamkor.bench;
