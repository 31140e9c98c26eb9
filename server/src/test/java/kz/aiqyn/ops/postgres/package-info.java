/// The embedded database, as processes that are killed.
@NullMarked
package kz.aiqyn.ops.postgres;

import org.jspecify.annotations.NullMarked;
