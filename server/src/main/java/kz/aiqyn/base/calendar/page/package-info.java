/// The staff's pages on the calendar: the years known, and the days of each that are not as their weekday
/// says. They use the module's face as everybody does.
@ApplicationModule(
        id = "base.calendar.page",
        allowedDependencies = {"base.calendar", "base.identity", "base.intake", "base.web"})
@NullMarked
package kz.aiqyn.base.calendar.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
