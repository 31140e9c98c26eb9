/// Execution of budgets: what was planned, what came in and what was spent, by the lines of the classification and by
/// month. Bulk data come by files; people explain why money of a line was not spent.
@ApplicationModule(
        id = "register.budget",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.database",
            "base.document",
            "base.identity",
            "base.intake",
            "base.lifecycle",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.territory",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
