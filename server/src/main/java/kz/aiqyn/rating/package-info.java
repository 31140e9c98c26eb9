/// From a methodology and values to places: methodologies, collected values, editions.
@NullMarked
package kz.aiqyn.rating;

import org.jspecify.annotations.NullMarked;
