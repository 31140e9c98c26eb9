/// The pages on which files are sent in, looked at, confirmed and undone, the same for every kind of file.
/// Who may send which is asked of the kind.
@ApplicationModule(
        id = "base.intake.page",
        allowedDependencies = {"base.audit", "base.identity", "base.intake", "base.job", "base.organisation", "base.web"
        })
@NullMarked
package kz.aiqyn.base.intake.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
