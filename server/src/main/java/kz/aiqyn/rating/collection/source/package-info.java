/// Whose values of a measure are taken, where a register and files bring them: seen, and chosen.
@NullMarked
package kz.aiqyn.rating.collection.source;

import org.jspecify.annotations.NullMarked;
