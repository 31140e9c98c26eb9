/// The pages of the report: one typed template each, in one language. Knows markup, charts, wording and
/// what is shown.
@NullMarked
package kz.aiqyn.files.report.page;

import org.jspecify.annotations.NullMarked;
