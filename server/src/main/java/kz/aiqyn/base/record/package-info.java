/// What lets modules work together that may not know each other: references between records, who needs attention, parts
/// for printed packs, and records that one module proposes to another.
/// Whoever has something declares a bean or publishes an event; whoever collects it asks for all of them.
@ApplicationModule(
        id = "base.record",
        allowedDependencies = {"base.audit", "base.card", "base.identity", "base.web"})
@NullMarked
package kz.aiqyn.base.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
