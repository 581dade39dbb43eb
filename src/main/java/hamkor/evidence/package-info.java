/// Files by the SHA-256 of their bytes: taken in as a stream, kept once however often they come, given out to whoever a feature
/// lets have them. What a file is the proof of, and who may see it, is known to the feature that asked to keep it.
package hamkor.evidence;
