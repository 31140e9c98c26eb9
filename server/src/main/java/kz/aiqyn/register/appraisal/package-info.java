/// Appraisal of projects: what bodies propose to build, what it costs against norms and like projects, what experts
/// give it and where it stands. Which set within the budgets is the best is shown beside the one that officials chose.
@ApplicationModule(
        id = "register.appraisal",
        allowedDependencies = {
            "base.attachment",
            "base.audit",
            "base.card",
            "base.document",
            "base.identity",
            "base.intake",
            "base.job",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.sealing",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
