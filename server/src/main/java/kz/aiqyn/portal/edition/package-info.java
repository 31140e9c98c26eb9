/// What was published, at hand: the editions that pages ask for again and again, and where the pages about them are.
/// Knows nothing of how they look.
@NamedInterface("edition")
@NullMarked
package kz.aiqyn.portal.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
