/// Openness of state bodies: what the portals publish of open data, legal acts, budgets and dialogue, and what two
/// checkers find independently of each other. The score that follows from both prints its arithmetic.
@ApplicationModule(
        id = "register.openness",
        allowedDependencies = {
            "base.attachment",
            "base.audit",
            "base.calendar",
            "base.card",
            "base.database",
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
package kz.aiqyn.register.openness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
