package kz.aiqyn.register.services;

import java.util.List;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.catalogue.CatalogueRights;

/// What somebody may do with the quality of services.
final class ServicesRights {

    static final String SEE = "services.see";
    /// Monthly figures of one's own body.
    static final String REPORT = "services.report";
    /// Inspections, surveys, and assessments until they are published.
    static final String ASSESS = "services.assess";
    /// Against the assessment of one's own body.
    static final String OBJECT = "services.object";
    /// Points for breaches and weights of the assessment, which are the same for everybody.
    static final String RULE = "services.rule";

    static final List<Right> ALL = List.of(
            Right.forPart(
                    SEE,
                    Role.ECONOMIST,
                    Role.APPROVER,
                    Role.LEADER,
                    Role.HEAD,
                    Role.OFFICER,
                    Role.AUDITOR,
                    CatalogueRights.QUALITY_CONTROLLER),
            Right.forPart(REPORT, Role.OFFICER, CatalogueRights.QUALITY_CONTROLLER),
            Right.forPart(ASSESS, CatalogueRights.QUALITY_CONTROLLER),
            Right.forPart(OBJECT, Role.HEAD, Role.OFFICER),
            Right.forEverything(RULE, CatalogueRights.QUALITY_CONTROLLER));

    private ServicesRights() {}
}
