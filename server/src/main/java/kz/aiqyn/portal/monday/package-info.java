/// The first page of the staff: who leads, who lags and why before anybody asks, then what waits for whoever is signed
/// in; for a rated body its own place.
/// The same answers stand on one sheet of paper.
@ApplicationModule(
        id = "portal.monday",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.document",
            "base.identity",
            "base.organisation",
            "base.record",
            "base.web",
            "rating.edition",
            "rating.methodology",
            "portal :: edition"
        })
@NullMarked
package kz.aiqyn.portal.monday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
