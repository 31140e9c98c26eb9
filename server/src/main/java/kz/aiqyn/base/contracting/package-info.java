/// What the Open Contracting standards share, OCDS of purchases and OC4IDS of projects: their packages, sums, periods
/// and milestones in JSON, and how a package is handed to a program.
@ApplicationModule(
        id = "base.contracting",
        allowedDependencies = {"base.web"})
@NullMarked
package kz.aiqyn.base.contracting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
