/// Documents for paper: what stands in one is said once, as headings, facts, tables and pictures, and written as
/// PDF and as DOCX.
/// The same content gives the same bytes, whenever and wherever it is written.
@ApplicationModule(
        id = "base.document",
        allowedDependencies = {})
@NullMarked
package kz.aiqyn.base.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
