/// Charts as inline SVG, each a class with a record of what it shows. Places across are shares of the
/// width, so that a chart fits any screen while its letters keep their size. Colours are classes of the
/// style sheet. Knows markup only.
@NullMarked
package kz.aiqyn.files.report.chart;

import org.jspecify.annotations.NullMarked;
