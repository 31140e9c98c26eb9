/// What everybody may see: ratings, units, indicators, methods, data.
/// It reads the faces of other modules and owns no data.
@ApplicationModule(
        id = "portal",
        allowedDependencies = {
            "base.card",
            "base.calendar",
            "base.identity",
            "base.organisation",
            "base.publication",
            "base.territory",
            "base.web",
            "measure",
            "rating.methodology",
            "rating.edition",
            "rating.collection"
        })
@NullMarked
package kz.aiqyn.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
