/// Indicators that those entitled propose, and what economists decide about them.
@NullMarked
package kz.aiqyn.rating.methodology.proposal;

import org.jspecify.annotations.NullMarked;
