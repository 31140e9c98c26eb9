/// The staff's pages on organisations: the register, one organisation with its heads, files. They use the
/// face of `base.organisation` as everybody does; on their own, since whoever knows people knows
/// organisations.
@ApplicationModule(
        id = "base.organisation.page",
        allowedDependencies = {"base.organisation", "base.territory", "base.identity", "base.web"})
@NullMarked
package kz.aiqyn.base.organisation.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
