/// Photographs and papers that are attached to records, kept once for each content and shown to everybody without what
/// cameras wrote.
/// A register says which of its records have attachments; looking into files, pictures for pages, pages and the record
/// of what was done are here.
@ApplicationModule(
        id = "base.attachment",
        allowedDependencies = {
            "base.audit",
            "base.card",
            "base.database",
            "base.identity",
            "base.intake",
            "base.record",
            "base.web"
        })
@NullMarked
package kz.aiqyn.base.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
