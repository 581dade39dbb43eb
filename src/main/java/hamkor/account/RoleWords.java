package hamkor.account;

import hamkor.access.Role;
import hamkor.language.Words;
import java.util.Collection;
import java.util.stream.Collectors;

/// What roles are called.
final class RoleWords {
    private RoleWords() {}

    /// In their order: «куратор, администратор».
    static String of(Collection<Role> roles, Words words) {
        return roles.stream().sorted().map(role -> of(role, words)).collect(Collectors.joining(", "));
    }

    static String of(Role role, Words words) {
        return words.say("role." + role.word());
    }
}
