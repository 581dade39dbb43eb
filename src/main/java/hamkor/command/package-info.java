/// The commands behind the launcher: they open the database, start the site, load the example world. They translate what was
/// typed and decide nothing.
package hamkor.command;
