/// Institutions that serve people, and passports of their services: what is given to whom, in which term, for which
/// documents and which money. A passport changes by versions, and those of earlier days stay readable.
@ApplicationModule(
        id = "base.catalogue",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.identity",
            "base.intake",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.web"
        })
@NullMarked
package kz.aiqyn.base.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
