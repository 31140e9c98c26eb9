/// Looks at numbers before they count: is this one like those before it, and like those of others?
@NullMarked
package kz.aiqyn.rating.collection.guard;

import org.jspecify.annotations.NullMarked;
