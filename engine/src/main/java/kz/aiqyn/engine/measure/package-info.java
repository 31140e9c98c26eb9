/// Measures: numbers per unit and period with a unit of measurement, from which indicators are formed.
@NullMarked
package kz.aiqyn.engine.measure;

import org.jspecify.annotations.NullMarked;
