/// Public procurement: what bodies plan to buy and in which month, what they announced, whom they contracted and how
/// it was executed. It comes from the state's portal and from OCDS; nobody types it in.
@ApplicationModule(
        id = "register.procurement",
        allowedDependencies = {
            "base.audit",
            "base.calendar",
            "base.card",
            "base.database",
            "base.contracting",
            "base.document",
            "base.identifier",
            "base.identity",
            "base.intake",
            "base.job",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
