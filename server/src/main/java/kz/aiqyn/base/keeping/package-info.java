/// Keeps records that people edit: the row with its version and the file that it came from, the rows below it, and the
/// entry in the record of what was done. A module says which columns there are, and what else it has to ask.
@ApplicationModule(
        id = "base.keeping",
        allowedDependencies = {"base.card", "base.audit", "base.intake", "base.lifecycle", "base.web"})
@NullMarked
package kz.aiqyn.base.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
