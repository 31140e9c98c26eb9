/// Writes HTML and SVG so that text is always escaped and every element is closed. Knows nothing of ratings.
@NullMarked
package kz.aiqyn.files.report.markup;

import org.jspecify.annotations.NullMarked;
