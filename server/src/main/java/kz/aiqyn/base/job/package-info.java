/// Work in the background: asked for in the transaction that needs it, done once whichever server does it,
/// taken up again after a fall, told of while it runs. A module declares a bean of each kind of work;
/// asking, doing, waiting, lanes, ends and the staff's page are here.
@ApplicationModule(
        id = "base.job",
        allowedDependencies = {"base.card", "base.database", "base.identity", "base.listing", "base.web"})
@NullMarked
package kz.aiqyn.base.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
