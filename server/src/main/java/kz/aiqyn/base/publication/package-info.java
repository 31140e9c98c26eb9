/// Which state of everything public readers see now: another one as soon as anything is published, corrected or
/// withdrawn, by whichever server. Modules tell here that they changed something, and what was made of one state is
/// kept as long as the state lasts.
@ApplicationModule(
        id = "base.publication",
        allowedDependencies = {"base.card"})
@NullMarked
package kz.aiqyn.base.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
