/// The staff's pages on territories: the tree as of a day, one territory with its history, acts, files.
/// They use the module's face as everybody does, apart from it, since whoever knows people knows
/// territories.
@ApplicationModule(
        id = "base.territory.page",
        allowedDependencies = {"base.territory", "base.identity", "base.intake", "base.web"})
@NullMarked
package kz.aiqyn.base.territory.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
