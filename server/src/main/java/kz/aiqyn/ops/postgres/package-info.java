/// A real PostgreSQL in a folder of the user's: unpacked, made, started, stopped, and found again
/// after a crash. Or one elsewhere, by its address.
@NullMarked
package kz.aiqyn.ops.postgres;

import org.jspecify.annotations.NullMarked;
