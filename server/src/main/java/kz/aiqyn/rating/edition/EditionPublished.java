package kz.aiqyn.rating.edition;

import kz.aiqyn.base.publication.PublicChange;
import kz.aiqyn.engine.period.Period;

/// An edition was published, in the transaction that this is told in.
///
/// @param revision 1, or more when it corrects what was published
public record EditionPublished(long id, String methodology, Period period, int revision) implements PublicChange {}
