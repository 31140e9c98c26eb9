/// What time it is: the one place that asks the machine.
@NullMarked
package kz.aiqyn.ops.clock;

import org.jspecify.annotations.NullMarked;
