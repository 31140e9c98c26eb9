/// What of editions is worked out in the background: previews and dry runs, one after another, each on all
/// threads.
@NullMarked
package kz.aiqyn.rating.edition.work;

import org.jspecify.annotations.NullMarked;
