/// Methodologies, units and values as people keep them in files, and the reports they take away. It depends on the
/// engine and speaks its types; what a file says wrong is told with file, line and column.
@NullMarked
package kz.aiqyn.files;

import org.jspecify.annotations.NullMarked;
