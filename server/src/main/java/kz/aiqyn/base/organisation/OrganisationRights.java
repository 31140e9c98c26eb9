package kz.aiqyn.base.organisation;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with organisations.
public final class OrganisationRights {

    public static final String MANAGE = "organisation.manage";

    static final List<Right> ALL = List.of(Right.forPart(MANAGE, Role.ADMINISTRATOR, Role.ECONOMIST));

    private OrganisationRights() {}
}
