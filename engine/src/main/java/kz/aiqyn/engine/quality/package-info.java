/// How good a method is on the values it is fed (Handbook, steps 4 and 7): statistics of every indicator,
/// what separates nobody, what decides everything, what is counted twice, and what rests on nothing
/// observed.
@NullMarked
package kz.aiqyn.engine.quality;

import org.jspecify.annotations.NullMarked;
