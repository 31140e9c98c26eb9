/// Goals of the development plan: what each body is to reach by when, what it came to and for how much money, and
/// by which sites, purchases and programmes. Last year's evaluation prints its arithmetic, so that a reader can repeat
/// it.
@ApplicationModule(
        id = "register.goals",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.document",
            "base.identity",
            "base.intake",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
