/// The one contract between registers and ratings: what is measured, and its values with their evidence and
/// time of recording. Values are appended, never overwritten; ratings read them as known at a moment.
@ApplicationModule(
        id = "measure",
        allowedDependencies = {"base.card", "base.database", "base.audit", "base.job", "base.organisation", "base.web"})
@NullMarked
package kz.aiqyn.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
