/// Life situations: a few questions that lead a resident to services, to the bodies that give them and to the papers to
/// bring. Each is a table of rules that one can read, with examples that are tried before it is taken, in versions by
/// day.
@ApplicationModule(
        id = "citizen.situation",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.catalogue",
            "base.identity",
            "base.intake",
            "base.keeping",
            "base.lifecycle",
            "base.web"
        })
@NullMarked
package kz.aiqyn.citizen.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
