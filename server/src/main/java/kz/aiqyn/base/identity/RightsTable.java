package kz.aiqyn.base.identity;

import static kz.aiqyn.base.identity.Right.*;

import java.util.EnumSet;
import java.util.Set;

/// Which role has which right: the whole table.
public final class RightsTable {

    private RightsTable() {}

    /// The rights of a role.
    public static Set<Right> of(Role role) {
        return switch (role) {
            case ADMINISTRATOR ->
                EnumSet.of(
                        WORK,
                        SEE_METHODOLOGIES,
                        SEE_VALUES,
                        MANAGE_TERRITORIES,
                        MANAGE_ORGANISATIONS,
                        MANAGE_CALENDAR,
                        MANAGE_ACCOUNTS);
            case ECONOMIST ->
                EnumSet.of(
                        WORK,
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
                        WORK,
                        SEE_PREVIEW,
                        ANSWER_OBJECTIONS,
                        PUBLISH_EDITIONS,
                        PROPOSE_INDICATORS,
                        SEE_METHODOLOGIES,
                        AGREE_METHODOLOGIES,
                        PUBLISH_METHODOLOGIES,
                        SEE_VALUES);
            case LEADER -> EnumSet.of(WORK, SEE_PREVIEW, PROPOSE_INDICATORS, SEE_METHODOLOGIES, SEE_VALUES);
            case HEAD, OFFICER ->
                EnumSet.of(WORK, SEE_PREVIEW, OBJECT, PROPOSE_INDICATORS, SEE_METHODOLOGIES, SEE_VALUES);
            case AUDITOR -> EnumSet.of(WORK, SEE_PREVIEW, SEE_METHODOLOGIES, SEE_VALUES, SEE_AUDIT);
        };
    }
}
