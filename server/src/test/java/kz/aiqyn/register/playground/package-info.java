/// Playgrounds of a district: where they are, what they cost, whether they are open.
/// The example of `docs/adding-a-register.md`: the smallest register that has everything a register has.
@ApplicationModule(
        id = "register.playground",
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
package kz.aiqyn.register.playground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
