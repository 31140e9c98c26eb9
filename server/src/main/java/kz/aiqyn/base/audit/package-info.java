/// What was done, by whom and when, in one chain that nobody can alter unseen.
/// Every operation that changes something writes one entry here, in its own transaction.
@ApplicationModule(
        id = "base.audit",
        allowedDependencies = {"base.card", "base.database", "base.web"})
@NullMarked
package kz.aiqyn.base.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
