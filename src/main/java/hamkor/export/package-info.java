/// A roadmap in force as a file for Word or Excel, in the form that offices know and send one another. What is written here is
/// read back by `roadmap.reading` without a difference; the rows carry hidden marks by which a measure is known again. A
/// contact person is written only where that is asked for.
package hamkor.export;
