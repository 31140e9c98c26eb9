/// The pages of values: the grid, the history of one, imports, and what is missing.
@NullMarked
package kz.aiqyn.rating.collection.page;

import org.jspecify.annotations.NullMarked;
