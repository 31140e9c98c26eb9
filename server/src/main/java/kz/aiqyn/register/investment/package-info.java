/// Investment projects, from an idea to a production that works at capacity: what opened, what slipped and what is
/// promised next. With them the industrial zones that they lie in, and the enterprises that work or stand idle.
@ApplicationModule(
        id = "register.investment",
        allowedDependencies = {
            "base.attachment",
            "base.audit",
            "base.card",
            "base.database",
            "base.document",
            "base.identifier",
            "base.identity",
            "base.intake",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.territory",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
