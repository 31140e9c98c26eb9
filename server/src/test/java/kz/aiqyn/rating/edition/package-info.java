/// Editions tried out on the invented oblast.
@NullMarked
package kz.aiqyn.rating.edition;

import org.jspecify.annotations.NullMarked;
