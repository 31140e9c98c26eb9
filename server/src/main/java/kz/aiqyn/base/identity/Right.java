package kz.aiqyn.base.identity;

import java.util.Locale;

/// What somebody may do. Who may do it, is in the table of rights.
public enum Right {
    /// Change one's own password: everybody with an account, also before the first password is changed.
    CHANGE_PASSWORD,
    /// Open the staff pages at all, and keep one's own passkeys and tokens.
    WORK,
    SEE_PREVIEW,
    OBJECT,
    ANSWER_OBJECTIONS,
    PREPARE_EDITIONS,
    PUBLISH_EDITIONS,
    PROPOSE_INDICATORS,
    SEE_METHODOLOGIES,
    EDIT_METHODOLOGIES,
    AGREE_METHODOLOGIES,
    PUBLISH_METHODOLOGIES,
    SEE_VALUES,
    IMPORT_VALUES,
    MANAGE_TERRITORIES,
    MANAGE_ORGANISATIONS,
    MANAGE_CALENDAR,
    MANAGE_ACCOUNTS,
    SEE_METRICS,
    SEE_AUDIT;

    /// The key of its name.
    public String key() {
        return "identity.right." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
