/// Values that no register holds: imported from files, or sent in by hand.
/// To ratings it is one more source of measures.
@ApplicationModule(
        id = "rating.collection",
        allowedDependencies = {
            "base.card",
            "base.database",
            "base.audit",
            "base.identity",
            "base.intake",
            "base.job",
            "base.lifecycle",
            "base.organisation",
            "base.web",
            "measure",
            "rating.methodology"
        })
@NullMarked
package kz.aiqyn.rating.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
