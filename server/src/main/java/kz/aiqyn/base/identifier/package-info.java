/// Numbers that the state gives out, as they are read and checked. Whoever keeps or shows one decides by its kind.
@ApplicationModule(
        id = "base.identifier",
        allowedDependencies = {})
@NullMarked
package kz.aiqyn.base.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
