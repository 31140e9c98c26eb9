/// The territories of the country as dated versions, each created, renamed, split, merged or moved by an
/// act. The classifier (KATO) and the borders are read here; every question is asked as of a day.
@ApplicationModule(
        id = "base.territory",
        allowedDependencies = {"base.card", "base.database", "base.audit", "base.intake", "base.publication", "base.web"
        })
@NullMarked
package kz.aiqyn.base.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
