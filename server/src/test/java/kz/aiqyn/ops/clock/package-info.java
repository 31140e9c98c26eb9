/// Clocks that lie.
@NullMarked
package kz.aiqyn.ops.clock;

import org.jspecify.annotations.NullMarked;
