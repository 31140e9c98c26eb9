package kz.aiqyn.rating.collection;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with collected values.
public final class ValueRights {

    public static final String SEE = "collection.see";
    public static final String FILL = "collection.fill";
    public static final String IMPORT = "collection.import";

    /// Choosing whose values of a measure are taken.
    public static final String CHOOSE = "collection.choose";

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE,
                    Role.ADMINISTRATOR,
                    Role.ECONOMIST,
                    Role.APPROVER,
                    Role.LEADER,
                    Role.HEAD,
                    Role.OFFICER,
                    Role.AUDITOR),
            Right.forPart(FILL, Role.HEAD, Role.OFFICER),
            Right.forPart(IMPORT, Role.ECONOMIST),
            Right.forEverything(CHOOSE, Role.ECONOMIST));

    private ValueRights() {}
}
