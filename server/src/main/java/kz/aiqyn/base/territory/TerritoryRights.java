package kz.aiqyn.base.territory;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with territories.
public final class TerritoryRights {

    public static final String MANAGE = "territory.manage";

    static final List<Right> ALL = List.of(Right.forPart(MANAGE, Role.ADMINISTRATOR));

    private TerritoryRights() {}
}
