/// The sheets of the workbook, one class each. Knows fastexcel, words and what is shown.
@NullMarked
package kz.aiqyn.files.report.sheet;

import org.jspecify.annotations.NullMarked;
