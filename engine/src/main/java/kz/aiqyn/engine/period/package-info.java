/// Reporting periods: months, quarters, half-years and years of the calendar, and spans between them.
/// A period is a value; nothing here reads a clock.
@NullMarked
package kz.aiqyn.engine.period;

import org.jspecify.annotations.NullMarked;
