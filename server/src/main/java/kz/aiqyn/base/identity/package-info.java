/// Who somebody is and what they may do: accounts, sign-in, and rights for a territory's subtree or an organisation.
/// The whole table of rights is in one file.
@ApplicationModule(
        id = "base.identity",
        allowedDependencies = {
            "base.card",
            "base.database",
            "base.audit",
            "base.web",
            "base.territory",
            "base.organisation"
        })
@NullMarked
package kz.aiqyn.base.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
