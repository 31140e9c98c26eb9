/// Mistakes that readers of the public pages report: what is wrong, where, and how to reach who found it, if they wish.
/// An economist answers or closes each; what was left to reach somebody by is then taken away.
@ApplicationModule(
        id = "citizen.mistake",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.identity",
            "base.identity::network",
            "base.lifecycle",
            "base.listing",
            "base.record",
            "base.web"
        })
@NullMarked
package kz.aiqyn.citizen.mistake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
