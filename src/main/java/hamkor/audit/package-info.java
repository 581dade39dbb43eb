/// Who did what, when, with what before and after: one entry for every write, in the transaction of the write itself. The
/// entries of each owner side are a chain by hash, so that nobody can take one out or alter it unseen. Of a personal value the
/// chain holds a keyed digest only; the value lies apart, where it can be erased.
package hamkor.audit;
