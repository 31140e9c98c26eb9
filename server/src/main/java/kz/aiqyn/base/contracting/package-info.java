/// What the Open Contracting standards share, OCDS of purchases and OC4IDS of projects: packages, sums, periods and
/// milestones in JSON. A package is handed to a program once for as long as nothing in it changes.
@ApplicationModule(
        id = "base.contracting",
        allowedDependencies = {"base.web"})
@NullMarked
package kz.aiqyn.base.contracting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
