/// A roadmap document in, its measures with problems out: finds the tables by what their headings mean, walks their logical
/// cells, reads terms, executors and languages. Nothing is guessed, nothing dropped. Imports nothing of Spring; the door is
/// [RoadmapReader].
package hamkor.roadmap.reading;
