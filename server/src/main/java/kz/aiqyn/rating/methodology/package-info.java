/// Methodologies as documents with a life: draft, agreed, published, retired.
/// A published version never changes.
@ApplicationModule(
        id = "rating.methodology",
        allowedDependencies = {
            "base.card",
            "base.database",
            "base.audit",
            "base.identity",
            "base.lifecycle",
            "base.organisation",
            "base.publication",
            "base.record",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.rating.methodology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
