/// Checks of a methodology and of the values it is fed: everything that is wrong, all at once, each with
/// its place.
@NullMarked
package kz.aiqyn.engine.check;

import org.jspecify.annotations.NullMarked;
