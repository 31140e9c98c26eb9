/// The staff pages of methodologies: reading, editing, and the steps of their life.
@NullMarked
package kz.aiqyn.rating.methodology.page;

import org.jspecify.annotations.NullMarked;
