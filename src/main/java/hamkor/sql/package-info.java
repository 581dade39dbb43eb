/// The database: the server named by `HAMKOR_DB_URL`, or the real PostgreSQL that comes along, started on the data folder and
/// stopped with the program; the migrations that bring its schema to this program's. The door is [Database]; what cannot be
/// is a [DatabaseRefused]. No word of the field, nothing of Spring.
package hamkor.sql;
