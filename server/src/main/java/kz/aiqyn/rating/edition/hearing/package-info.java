/// What meetings hear of published ratings: who is behind, by which rule, and what is below its target.
@NullMarked
package kz.aiqyn.rating.edition.hearing;

import org.jspecify.annotations.NullMarked;
