/// Files that somebody sends in: kept, read, shown with every difference and error, taken when that is confirmed,
/// undone.
/// A module says what it reads in a file and what that changes; everything around it is here.
@ApplicationModule(
        id = "base.intake",
        allowedDependencies = {"base.card", "base.web"})
@NullMarked
package kz.aiqyn.base.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
