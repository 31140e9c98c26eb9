/// The units that are rated and the territory they form: akimats, departments, rural districts, with their parents
/// and the dates between which each is in force.
@NullMarked
package kz.aiqyn.engine.unit;

import org.jspecify.annotations.NullMarked;
