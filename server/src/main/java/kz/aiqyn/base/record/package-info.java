/// What lets modules work together that may not know each other: references between records, who
/// needs attention, what is to be printed on an organisation, and what one module proposes to another.
/// Whoever has something declares a bean; whoever collects it asks for all of them.
@ApplicationModule(
        id = "base.record",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.document",
            "base.identity",
            "base.organisation",
            "base.web"
        })
@NullMarked
package kz.aiqyn.base.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
