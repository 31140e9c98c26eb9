package kz.aiqyn.rating.edition.staff;

import java.util.List;
import java.util.Locale;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;

/// What stands at the head of every page of one edition.
///
/// @param tab which of its pages it is
/// @param sees what its reader may see of it
/// @param heard whether the last day for objections has passed
/// @param openTerm the last day for objections in words, blank before it is opened
record EditionView(
        EditionRecord edition,
        String name,
        String tab,
        Sees sees,
        int objections,
        int unanswered,
        String openTerm,
        boolean heard,
        String known,
        boolean stale) {

    /// How much of an edition somebody sees.
    public enum Sees {
        /// All of it.
        ALL,
        /// Only the organisations that they speak for.
        OWN
    }

    /// A page of the edition.
    public record Tab(String key, String local) {}

    /// A step of its life, for the line of steps.
    public record Step(String key, boolean here) {}

    public boolean seesAll() {
        return sees == Sees.ALL;
    }

    public List<Tab> tabs() {
        String own = EditionAddresses.edition(edition.id());
        List<Tab> all = new java.util.ArrayList<>();
        all.add(new Tab("preview", own));
        all.add(new Tab("objections", own + "/objections"));
        if (seesAll()) {
            all.add(new Tab("sureness", own + "/sureness"));
            all.add(new Tab("what-if", own + "/what-if"));
            if (edition.revision() > 1) {
                all.add(new Tab("difference", own + "/difference"));
            }
        }
        return all;
    }

    public List<Step> steps() {
        boolean answered = edition.state() == EditionState.OPEN && heard && objections > 0 && unanswered == 0;
        boolean published = edition.state() == EditionState.PUBLISHED || edition.state() == EditionState.SUPERSEDED;
        return List.of(
                new Step("preview", edition.state() == EditionState.PREVIEW),
                new Step("open", edition.state() == EditionState.OPEN && !answered),
                new Step("answered", answered),
                new Step("published", published));
    }

    static String name(Words words, Identity identity) {
        return words.name(identity.title().orElse(identity.code().toUpperCase(Locale.ROOT)));
    }

    public String local() {
        return EditionAddresses.edition(edition.id());
    }
}
