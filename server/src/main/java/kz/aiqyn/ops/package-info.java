/// Running Aiqyn on one machine: the embedded database, migrations, backup, verification, the
/// demonstration. It may know everybody; nobody knows it.
@ApplicationModule(
        id = "ops",
        allowedDependencies = {
            "base.attachment",
            "base.card",
            "base.audit",
            "base.calendar",
            "base.database",
            "base.identity",
            "base.intake",
            "base.organisation",
            "base.publication",
            "base.territory",
            "base.web",
            "measure",
            "rating.methodology",
            "rating.collection",
            "rating.edition",
            "portal"
        })
@NullMarked
package kz.aiqyn.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
