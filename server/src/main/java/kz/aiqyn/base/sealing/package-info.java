/// Judgements that are handed in sealed and opened together, as scores of experts or of a jury: a
/// commitment is known at once, what it commits to only when everybody has handed in or the deadline is
/// over. A module says who owes what and until when, and gives each judgement as a text; keeping it from
/// everybody else, opening all at once and comparing with the commitments are here.
@ApplicationModule(
        id = "base.sealing",
        allowedDependencies = {"base.audit", "base.card", "base.identity", "base.web"})
@NullMarked
package kz.aiqyn.base.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
