package kz.aiqyn.rating.edition;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with editions.
public final class EditionRights {

    public static final String SEE_PREVIEW = "edition.see-preview";
    public static final String OBJECT = "edition.object";
    public static final String ANSWER = "edition.answer";
    public static final String PREPARE = "edition.prepare";
    public static final String TRY = "edition.try";
    public static final String PUBLISH = "edition.publish";

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE_PREVIEW, Role.ECONOMIST, Role.APPROVER, Role.LEADER, Role.HEAD, Role.OFFICER, Role.AUDITOR),
            Right.forPart(OBJECT, Role.HEAD, Role.OFFICER),
            Right.forPart(ANSWER, Role.ECONOMIST, Role.APPROVER),
            Right.forEverything(PREPARE, Role.ECONOMIST),
            Right.forEverything(TRY, Role.ECONOMIST, Role.APPROVER),
            Right.forPart(PUBLISH, Role.APPROVER));

    private EditionRights() {}
}
