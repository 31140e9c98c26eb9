package kz.aiqyn.base.card;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody may do, and which roles let them.
///
/// @param code the module's words and the right's own name: `construction.see`
/// @param reach how much of the installation the role must be given for
/// @param roles codes of the roles that have it
public record Right(String code, Reach reach, Set<String> roles) {

    /// For how much somebody must have the role.
    public enum Reach {
        /// Everybody with an account may, whatever their roles; also before a one-time password is changed.
        ACCOUNT,
        /// Everybody with an account and a password of their own may.
        EVERYBODY,
        /// A part of the installation is enough: what they may reach of it is asked of the scope.
        PART,
        /// The installation as a whole: what is everybody's is not changed by whoever has a role for one district.
        EVERYTHING
    }

    public Right {
        if (!code.matches("[a-z]+\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a right's code is area.name, found: " + code);
        }
        roles = Set.copyOf(roles);
    }

    /// A right that roles for a part of the installation give for that part.
    public static Right forPart(String code, Role... roles) {
        return new Right(code, Reach.PART, codes(Arrays.asList(roles)));
    }

    /// A right that only roles for everything give.
    public static Right forEverything(String code, Role... roles) {
        return new Right(code, Reach.EVERYTHING, codes(Arrays.asList(roles)));
    }

    private static Set<String> codes(List<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOf(Role role) {
        return reach == Reach.ACCOUNT || reach == Reach.EVERYBODY || roles.contains(role.code());
    }

    /// The key of its name, among its module's words.
    public String key() {
        return code.replaceFirst("\\.", ".right.");
    }
}
