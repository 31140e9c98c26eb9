package kz.aiqyn.citizen.situation;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.catalogue.CatalogueRights;

/// What somebody may do with life situations. Everybody reads them.
final class SituationRights {

    static final String KEEP = "situation.keep";

    static final List<Right> ALL =
            List.of(Right.forEverything(KEEP, CatalogueRights.QUALITY_CONTROLLER, Role.ADMINISTRATOR));

    private SituationRights() {}
}
