/// The life of a thing as one table of steps: what the screen offers, what is checked, what the record says and what
/// the
/// handbook draws all come from it.
/// A module gives the table and how its thing is read and written; the order of lock, right, checks, writing and
/// telling is here.
@ApplicationModule(
        id = "base.lifecycle",
        allowedDependencies = {"base.card", "base.audit", "base.identity", "base.web"})
@NullMarked
package kz.aiqyn.base.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
