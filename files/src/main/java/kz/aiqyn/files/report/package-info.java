/// What leaves Aiqyn for people and for other programs: scores as CSV, a workbook, a report in one HTML
/// file. Knows the engine, wording and maps.
@NullMarked
package kz.aiqyn.files.report;

import org.jspecify.annotations.NullMarked;
