/// Values from long and wide tables into a panel, and back into files.
@NullMarked
package kz.aiqyn.files.values;

import org.jspecify.annotations.NullMarked;
