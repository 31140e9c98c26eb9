/// Meetings: an agenda with speakers whom rules propose, and with pages of registers that are frozen when it is signed.
/// What the hall decides becomes assignments when the protocol is approved, which nobody changes afterwards.
@ApplicationModule(
        id = "oversight.meeting",
        allowedDependencies = {
            "base.audit",
            "base.calendar",
            "base.card",
            "base.database",
            "base.document",
            "base.identity",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.notification",
            "base.organisation",
            "base.record",
            "base.web"
        })
@NullMarked
package kz.aiqyn.oversight.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
