/// Workbooks of spreadsheet programs as ECMA-376 and ISO/IEC 29500 define them, transitional and strict, read
/// part by part and row by row. What a cell holds is told apart by all seven types; nothing is guessed.
@NullMarked
package kz.aiqyn.files.workbook;

import org.jspecify.annotations.NullMarked;
