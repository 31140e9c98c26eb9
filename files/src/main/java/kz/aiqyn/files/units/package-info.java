/// The registry of units as a table.
@NullMarked
package kz.aiqyn.files.units;

import org.jspecify.annotations.NullMarked;
