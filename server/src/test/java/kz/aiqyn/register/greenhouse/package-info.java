/// Greenhouses of a district: whose they are, how large, and what they yield in a year.
/// The second example of `docs/adding-a-register.md`, made by that document: records with records below them.
@ApplicationModule(
        id = "register.greenhouse",
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
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.greenhouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
