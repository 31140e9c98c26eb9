package kz.aiqyn.base.identity;

import static kz.aiqyn.base.identity.Right.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which role has which right: the whole table.
public final class RightsTable {

    /// What everybody with an account may do, whatever their roles.
    public static final Set<Right> EVERYBODY = Collections.unmodifiableSet(EnumSet.of(CHANGE_PASSWORD, WORK));

    private RightsTable() {}

    /// The rights of a role, those of everybody among them.
    public static Set<Right> of(Role role) {
        EnumSet<Right> rights = EnumSet.copyOf(EVERYBODY);
        rights.addAll(own(role));
        return rights;
    }

    private static Set<Right> own(Role role) {
        return switch (role) {
            case ADMINISTRATOR ->
                EnumSet.of(
                        SEE_METHODOLOGIES,
                        SEE_VALUES,
                        MANAGE_TERRITORIES,
                        MANAGE_ORGANISATIONS,
                        MANAGE_CALENDAR,
                        MANAGE_ACCOUNTS,
                        SEE_METRICS);
            case ECONOMIST ->
                EnumSet.of(
                        SEE_PREVIEW,
                        ANSWER_OBJECTIONS,
                        PREPARE_EDITIONS,
                        PROPOSE_INDICATORS,
                        SEE_METHODOLOGIES,
                        EDIT_METHODOLOGIES,
                        SEE_VALUES,
                        IMPORT_VALUES,
                        MANAGE_ORGANISATIONS,
                        MANAGE_CALENDAR);
            case APPROVER ->
                EnumSet.of(
                        SEE_PREVIEW,
                        ANSWER_OBJECTIONS,
                        PUBLISH_EDITIONS,
                        PROPOSE_INDICATORS,
                        SEE_METHODOLOGIES,
                        AGREE_METHODOLOGIES,
                        PUBLISH_METHODOLOGIES,
                        SEE_VALUES);
            case LEADER -> EnumSet.of(SEE_PREVIEW, PROPOSE_INDICATORS, SEE_METHODOLOGIES, SEE_VALUES);
            case HEAD, OFFICER -> EnumSet.of(SEE_PREVIEW, OBJECT, PROPOSE_INDICATORS, SEE_METHODOLOGIES, SEE_VALUES);
            case AUDITOR -> EnumSet.of(SEE_PREVIEW, SEE_METHODOLOGIES, SEE_VALUES, SEE_AUDIT);
        };
    }
}
