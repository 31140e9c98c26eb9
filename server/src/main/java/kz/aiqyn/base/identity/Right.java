package kz.aiqyn.base.identity;

/// What somebody may do. Who may do it, is in the table of rights.
public enum Right {
    /// Open the staff pages at all, and change one's own password, passkeys and tokens.
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
    SEE_AUDIT
}
