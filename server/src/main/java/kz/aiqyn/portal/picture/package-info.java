/// Pictures by which others show a link to a rating or a unit, and what pages say of themselves to them.
/// Drawn once for each edition and kept; knows the published editions.
@NullMarked
package kz.aiqyn.portal.picture;

import org.jspecify.annotations.NullMarked;
