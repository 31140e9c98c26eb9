package kz.aiqyn.base.card;

import java.util.List;
import java.util.Locale;

/// What somebody is in the work of an oblast. Those that every installation begins with are here; modules bring more.
///
/// @param code under which it is kept, in capitals
/// @param isForEverythingOnly whether it is given for the installation as a whole only, never for a part of it
/// @param words of the module that brings it: its name is at `<words>.role.<code>`
public record Role(String code, boolean isForEverythingOnly, String words) {

    /// Keeps the installation: territories, organisations, accounts.
    public static final Role ADMINISTRATOR = new Role("ADMINISTRATOR", true);
    /// Keeps the methodology and runs ratings, in the oblast's economy department.
    public static final Role ECONOMIST = new Role("ECONOMIST", false);
    /// Agrees and publishes: the head of the economy department, a deputy akim of the oblast.
    public static final Role APPROVER = new Role("APPROVER", false);
    /// Reads everything before it is published: the akim of the oblast and deputies.
    public static final Role LEADER = new Role("LEADER", false);
    /// Heads a rated body: the akim of a district, the head of a department.
    public static final Role HEAD = new Role("HEAD", false);
    /// Works for a rated body and speaks for it.
    public static final Role OFFICER = new Role("OFFICER", false);
    /// Checks what was done by whom.
    public static final Role AUDITOR = new Role("AUDITOR", true);

    /// Those that are there whatever modules are.
    static final List<Role> FOUNDING = List.of(ADMINISTRATOR, ECONOMIST, APPROVER, LEADER, HEAD, OFFICER, AUDITOR);

    public Role {
        if (!code.matches("[A-Z][A-Z_]*")) {
            throw new IllegalArgumentException("a role's code is in capitals, found: " + code);
        }
    }

    /// A founding one, or one whose module is gone.
    public Role(String code, boolean isForEverythingOnly) {
        this(code, isForEverythingOnly, "identity");
    }

    /// The key of its name.
    public String key() {
        return words + ".role." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return code;
    }
}
