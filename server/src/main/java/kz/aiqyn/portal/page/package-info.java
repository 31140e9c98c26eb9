/// The pages: one controller and one record for each, its template beside it.
/// Pages read the published editions and the report's sections, and compute nothing but readers' own weights.
@NullMarked
package kz.aiqyn.portal.page;

import org.jspecify.annotations.NullMarked;
