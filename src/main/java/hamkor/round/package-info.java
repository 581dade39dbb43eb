/// Reporting rounds: on a day before a council or an official report a curator asks every office that leads a measure of a roadmap how its
/// open dates stand. While a round is open its progress is seen; when it closes its figures stay as they were. A round asks and counts, it
/// changes no status.
package hamkor.round;
