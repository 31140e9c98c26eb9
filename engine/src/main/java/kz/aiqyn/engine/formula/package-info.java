/// The formula language: typed with units of measurement, compiled once, evaluated over whole columns.
/// `docs/formula.md` tells it to an economist.
@NullMarked
package kz.aiqyn.engine.formula;

import org.jspecify.annotations.NullMarked;
