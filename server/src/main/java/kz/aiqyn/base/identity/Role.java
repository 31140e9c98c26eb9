package kz.aiqyn.base.identity;

import java.util.Locale;

/// What somebody is in the work of an oblast.
public enum Role {
    /// Keeps the installation: territories, organisations, accounts.
    ADMINISTRATOR,
    /// Keeps the methodology and runs ratings, in the oblast's economy department.
    ECONOMIST,
    /// Agrees and publishes: the head of the economy department, a deputy akim of the oblast.
    APPROVER,
    /// Reads everything before it is published: the akim of the oblast and deputies.
    LEADER,
    /// Heads a rated body: the akim of a district, the head of a department.
    HEAD,
    /// Works for a rated body and speaks for it.
    OFFICER,
    /// Checks what was done by whom.
    AUDITOR;

    /// Whether it is given for the installation as a whole only, never for a part of it.
    public boolean isForEverythingOnly() {
        return this == ADMINISTRATOR || this == AUDITOR;
    }

    /// The key of its name.
    public String key() {
        return "identity.role." + name().toLowerCase(Locale.ROOT);
    }
}
