/// The values that a rating is made from, by unit, period and measure, with when each became known and
/// where it came from. A panel never changes: it is built once and asked in columns.
@NullMarked
package kz.aiqyn.engine.panel;

import org.jspecify.annotations.NullMarked;
