package kz.aiqyn.base.catalogue;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;

/// What somebody may do with the catalogue of services. Everybody reads it.
public final class CatalogueRights {

    /// Keeps the catalogue and watches over the quality of services, in the apparatus of an akim.
    public static final Role QUALITY_CONTROLLER = new Role("QUALITY_CONTROLLER", true, "catalogue");

    static final String KEEP = "catalogue.keep";

    static final List<Right> ALL = List.of(Right.forEverything(KEEP, QUALITY_CONTROLLER, Role.ADMINISTRATOR));

    private CatalogueRights() {}
}
