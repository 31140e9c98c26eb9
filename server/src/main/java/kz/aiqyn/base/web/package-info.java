/// The frame that every page and every answer stands in: languages, layout, wording, problems told in words.
/// It knows nothing of what the pages are about.
@ApplicationModule(
        id = "base.web",
        allowedDependencies = {"base.card", "base.publication"})
@NullMarked
package kz.aiqyn.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
