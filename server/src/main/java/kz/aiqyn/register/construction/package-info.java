/// Construction sites: what is being built with public money, for how much, by when, and how far it has
/// come. Each figure of a site stands with what it follows from, so that it proves itself.
@ApplicationModule(
        id = "register.construction",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.attachment",
            "base.contracting",
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
package kz.aiqyn.register.construction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
