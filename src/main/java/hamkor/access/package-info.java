/// Who may do what: roles, deeds, and the one place where rights are decided. Upper modules tell it the sides of what they own, in
/// their own transaction, so that a person sees only what their region is a party to. The pages of the directory lie here too: the
/// directory itself knows nothing of rights.
package hamkor.access;
