package kz.aiqyn.rating.edition.staff;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.life.EditionEvent;
import kz.aiqyn.rating.edition.life.EditionState;

/// The preview of an edition.
///
/// @param compared what it has otherwise than the revision before, for who sees all of it; empty for the first
/// @param standings the tables of places, blank when the reader sees only their own
/// @param own the organisations that the reader speaks for
/// @param offered what the reader may do with it
/// @param against what stands against its publication
/// @param form of the reason for a revision, with why what was asked was not done
record EditionPage(
        EditionView view,
        Optional<ComparedRevision> compared,
        String standings,
        List<Own> own,
        List<Transition<EditionState, EditionEvent>> offered,
        List<Phrase> against,
        Form form) {

    /// One's own organisation.
    public record Own(String href, String name, String place, String score) {}
}
