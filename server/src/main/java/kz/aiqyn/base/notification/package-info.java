/// What somebody should know: in the application at once with why they got it, by e-mail in a digest that keeps to
/// working hours and to what each person wants, and by a ladder that tells more people as a term comes and passes.
/// Modules publish a `Notice` in the transaction that writes, or give what has terms as a `TermSource`.
@ApplicationModule(
        id = "base.notification",
        allowedDependencies = {
            "base.audit",
            "base.calendar",
            "base.card",
            "base.database",
            "base.identity",
            "base.job",
            "base.lifecycle",
            "base.listing",
            "base.web"
        })
@NullMarked
package kz.aiqyn.base.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
