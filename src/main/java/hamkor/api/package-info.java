/// The API under /api/v1: it translates requests to the doors of the modules below and their answers to JSON, and decides
/// nothing. Its records are its own and stable, whatever the modules do; `openapi.json` beside them says what they are, and a
/// test holds the two together. Every no is a problem of RFC 9457.
package hamkor.api;
