/// From a methodology and values to an edition: pure functions, equal to the bit for the same input and any
/// number of threads. It depends on nothing but the JDK, reads no file and no clock, and draws no number
/// that is not seeded.
@NullMarked
package kz.aiqyn.engine;

import org.jspecify.annotations.NullMarked;
