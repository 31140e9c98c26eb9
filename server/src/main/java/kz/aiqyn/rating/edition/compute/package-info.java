/// From a methodology and what was known at a moment to everything that an edition stores: the one call behind
/// preview, dry run and publication. Knows no database.
@NullMarked
package kz.aiqyn.rating.edition.compute;

import org.jspecify.annotations.NullMarked;
