/// Missing values that rated bodies send in themselves: each sending waits for the economist, who accepts or returns
/// it.
/// What is accepted becomes an import like any other.
@NullMarked
package kz.aiqyn.rating.collection.filling;

import org.jspecify.annotations.NullMarked;
