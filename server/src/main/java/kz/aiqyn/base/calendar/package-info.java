/// Which days are working days: holidays, days off moved to Saturdays, by year and by version. Terms in
/// working days are counted here and nowhere else.
@ApplicationModule(
        id = "base.calendar",
        allowedDependencies = {"base.card", "base.database", "base.audit", "base.intake", "base.web"})
@NullMarked
package kz.aiqyn.base.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
