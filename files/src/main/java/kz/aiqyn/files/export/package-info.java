/// Tables that leave the program, as CSV for programs, CSV for Excel or cells of a workbook, and what their
/// columns mean. Nothing else writes CSV or a workbook's cells, so that every one is guarded against
/// formulas.
@NullMarked
package kz.aiqyn.files.export;

import org.jspecify.annotations.NullMarked;
