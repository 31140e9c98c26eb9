/// The pages on which editions are prepared, objected to and published.
@NullMarked
package kz.aiqyn.rating.edition.staff;

import org.jspecify.annotations.NullMarked;
