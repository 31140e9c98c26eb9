/// Tables as offices keep them: rows with positions from CSV and XLSX, encodings, numbers, and what reading
/// them found.
@NullMarked
package kz.aiqyn.files.table;

import org.jspecify.annotations.NullMarked;
