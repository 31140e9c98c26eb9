/// Quality of public services: what each body gives in a month, late, refused and complained of; inspections with
/// penalty points, surveys with their intervals. From these follows an operational assessment by quarter, which the
/// body sees first and may object to.
@ApplicationModule(
        id = "register.services",
        allowedDependencies = {
            "base.attachment",
            "base.audit",
            "base.calendar",
            "base.card",
            "base.catalogue",
            "base.database",
            "base.document",
            "base.identity",
            "base.intake",
            "base.keeping",
            "base.lifecycle",
            "base.listing",
            "base.organisation",
            "base.record",
            "base.web",
            "measure"
        })
@NullMarked
package kz.aiqyn.register.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
