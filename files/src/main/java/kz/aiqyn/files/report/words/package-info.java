/// How a report says things in one language: numbers, places, settings, reasons. Pages and sheets speak
/// alike. Knows wording and what is shown.
@NullMarked
package kz.aiqyn.files.report.words;

import org.jspecify.annotations.NullMarked;
