/// The life of an edition: preview, objections, publication, revisions.
/// Who may do what and when is one table, [kz.aiqyn.rating.edition.life.EditionSteps#LIFE].
@NullMarked
package kz.aiqyn.rating.edition.life;

import org.jspecify.annotations.NullMarked;
