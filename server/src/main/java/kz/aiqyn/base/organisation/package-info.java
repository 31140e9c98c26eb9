/// Akimats, departments and institutions, each with its territory and its head in office. Every rated
/// unit is an organisation.
@ApplicationModule(
        id = "base.organisation",
        allowedDependencies = {
            "base.card",
            "base.database",
            "base.audit",
            "base.intake",
            "base.publication",
            "base.web",
            "base.territory"
        })
@NullMarked
package kz.aiqyn.base.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
