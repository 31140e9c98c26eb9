/// Why a score is what it is, why it changed, and what would lift it. Every part adds up to what it
/// explains; see `docs/method-explanation.md`.
@NullMarked
package kz.aiqyn.engine.explain;

import org.jspecify.annotations.NullMarked;
