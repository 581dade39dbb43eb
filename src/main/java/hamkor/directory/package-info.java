/// Regions, organisations with their names and aliases, people: everyone whom a document may name. Names stand in all
/// languages as data; what was not taken from an official paper is marked as to be checked. [RegionNames] works without a
/// database.
package hamkor.directory;
