/// What lets modules work together that may not know each other: references between records, and who needs attention.
/// Whoever has something declares a bean; whoever collects it asks for all of them.
@ApplicationModule(
        id = "base.record",
        allowedDependencies = {"base.audit", "base.card", "base.identity", "base.organisation", "base.web"})
@NullMarked
package kz.aiqyn.base.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
