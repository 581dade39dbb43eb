/// The way in: accounts of people, their passwords, sign-in and sessions, invitations by a link, tokens of the API. What
/// whoever has come in may do is decided in [hamkor.access].
package hamkor.account;
