/// Who may do what: accounts, sign-in, roles, and the one place where rights are decided. Upper modules tell it the sides of
/// what they own, in their own transaction, so that a person sees only what their region is a party to.
package hamkor.access;
