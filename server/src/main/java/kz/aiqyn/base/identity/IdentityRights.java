package kz.aiqyn.base.identity;

import java.util.List;
import java.util.Set;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with accounts.
public final class IdentityRights {

    /// Change one's own password: everybody with an account, also before the first password is changed.
    public static final String CHANGE_PASSWORD = "identity.change-password";
    /// Open the staff pages at all, and keep one's own passkeys and tokens.
    public static final String WORK = "identity.work";
    public static final String MANAGE_ACCOUNTS = "identity.manage-accounts";
    public static final String SEE_METRICS = "identity.see-metrics";

    static final List<Right> ALL = List.of(
            new Right(CHANGE_PASSWORD, Right.Reach.ACCOUNT, Set.of()),
            new Right(WORK, Right.Reach.EVERYBODY, Set.of()),
            Right.forPart(MANAGE_ACCOUNTS, Role.ADMINISTRATOR),
            Right.forEverything(SEE_METRICS, Role.ADMINISTRATOR));

    private IdentityRights() {}
}
