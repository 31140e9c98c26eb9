/// Stored editions tried out on the invented oblast.
@NullMarked
package kz.aiqyn.rating.edition.store;

import org.jspecify.annotations.NullMarked;
