/// The handbook as help: the repository's own chapters in three languages, rendered when first asked for.
/// Knows nothing but the texts; the staff's pages lead here by their modules' cards.
@NullMarked
package kz.aiqyn.portal.help;

import org.jspecify.annotations.NullMarked;
