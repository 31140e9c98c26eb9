/// Tables as files: the same rows as CSV, as a workbook and as JSON, and values as SDMX-CSV.
/// Knows the engine's types and the formats.
@NullMarked
package kz.aiqyn.portal.table;

import org.jspecify.annotations.NullMarked;
