/// Editions of ratings: computed, previewed, objected to, published, revised.
/// Each keeps its calculation tree and the time as of which its values were known.
@ApplicationModule(
        id = "rating.edition",
        allowedDependencies = {
            "base.card",
            "base.database",
            "base.document",
            "base.audit",
            "base.calendar",
            "base.identity",
            "base.job",
            "base.lifecycle",
            "base.organisation",
            "base.publication",
            "base.record",
            "base.territory",
            "base.web",
            "measure",
            "rating.methodology"
        })
@NullMarked
package kz.aiqyn.rating.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
