/// The staff's pages on organisations: the register, one organisation with its heads, files. They use the
/// module's face as everybody does, apart from it, since whoever knows people knows organisations.
@ApplicationModule(
        id = "base.organisation.page",
        allowedDependencies = {"base.organisation", "base.territory", "base.identity", "base.intake", "base.web"})
@NullMarked
package kz.aiqyn.base.organisation.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
