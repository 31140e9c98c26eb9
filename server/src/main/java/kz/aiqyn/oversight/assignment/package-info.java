/// Assignments: who is to do what by when, on whose word, and what became of it. An assignment is removed from control
/// by its controller, who set it or took it over, and by nobody else; its first term stays, whatever extensions it was
/// given; discipline is counted of it.
@ApplicationModule(
        id = "oversight.assignment",
        allowedDependencies = {
            "base.attachment",
            "base.audit",
            "base.calendar",
            "base.card",
            "base.database",
            "base.document",
            "base.identity",
            "base.intake",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.notification",
            "base.organisation",
            "base.record",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.oversight.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
