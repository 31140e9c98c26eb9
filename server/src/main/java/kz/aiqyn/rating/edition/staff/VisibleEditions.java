package kz.aiqyn.rating.edition.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.content.Contents;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.edition.life.PublicationChecks;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// An edition as whoever is signed in may see it.
@Component
class VisibleEditions {

    private final Editions editions;
    private final Computations computations;
    private final MadeObjections objections;
    private final Contents contents;
    private final Measures measures;
    private final PublicationChecks checks;
    private final Access access;

    VisibleEditions(
            Editions editions,
            Computations computations,
            MadeObjections objections,
            Contents contents,
            Measures measures,
            PublicationChecks checks,
            Access access) {
        this.editions = editions;
        this.computations = computations;
        this.objections = objections;
        this.contents = contents;
        this.measures = measures;
        this.checks = checks;
        this.access = access;
    }

    /// The edition; a rated body sees it from the day on which it may object.
    ///
    /// @throws Absent when there is none
    /// @throws AccessDeniedException when nothing of it is for the reader to see
    EditionRecord edition(long id) {
        EditionRecord edition = editions.get(id);
        Scope scope = access.scope(EditionRights.SEE_PREVIEW);
        if (!sees(edition, scope)) {
            throw new AccessDeniedException("nothing of %s is theirs".formatted(edition.subject()));
        }
        return edition;
    }

    /// Whoever prepares or reads all of it sees a preview at any time; a rated body from the day on which it may
    /// object.
    boolean sees(EditionRecord edition, Scope scope) {
        List<String> rated = editions.rated(edition.computation());
        boolean heard = edition.state() != EditionState.PREVIEW && edition.state() != EditionState.DISCARDED;
        return heard ? rated.stream().anyMatch(scope::covers) : rated.stream().allMatch(scope::covers);
    }

    /// An edition that the reader sees in full.
    EditionRecord whole(long id) {
        EditionRecord edition = editions.get(id);
        require(EditionRights.SEE_PREVIEW, edition);
        return edition;
    }

    /// @throws AccessDeniedException when the right is not given for all that the edition rates
    void require(String right, EditionRecord edition) {
        if (!coversAll(right, edition)) {
            throw new AccessDeniedException("%s is not given for all of %s".formatted(right, edition.subject()));
        }
    }

    boolean coversAll(String right, EditionRecord edition) {
        Scope scope = access.scope(right);
        return scope.everything()
                || editions.rated(edition.computation()).stream().allMatch(scope::covers);
    }

    EditionView view(EditionRecord edition, String tab, Words words) {
        ReportContent content = contents.of(edition);
        StoredComputation computation = computations.get(edition.computation());
        List<Objection> made = objections.list(edition.id(), access.scope(EditionRights.SEE_PREVIEW));
        return new EditionView(
                edition,
                EditionView.name(words, content.methodology().identity()),
                tab,
                coversAll(EditionRights.SEE_PREVIEW, edition) ? EditionView.Sees.ALL : EditionView.Sees.OWN,
                made.size(),
                (int) made.stream().filter(objection -> !objection.isAnswered()).count(),
                edition.objectionsUntil() == null ? "" : words.wording().day(edition.objectionsUntil()),
                checks.isHearingOver(edition),
                words.moment(computation.knownAt()),
                edition.state() != EditionState.PUBLISHED
                        && edition.state().isUnderWay()
                        && measures.latest().isAfter(computation.knownAt()));
    }

    ReportContent content(EditionRecord edition) {
        return contents.of(edition);
    }

    Sections sections(EditionRecord edition, Words words) {
        ReportContent content = contents.of(edition);
        boolean open = edition.state() == EditionState.OPEN && !checks.isHearingOver(edition);
        Scope objecting = open ? access.scope(EditionRights.OBJECT) : Scope.NONE;
        StaffLinks links =
                StaffLinks.of(words, edition.id(), content.methodology().identity(), objecting);
        return new Sections(content, new Speech(words.language(), links));
    }

    /// Names of the rated units by code.
    static Map<String, RatedUnit> units(ReportContent content) {
        Map<String, RatedUnit> units = new HashMap<>();
        for (Edition edition : content.current()) {
            edition.units().forEach(unit -> units.put(unit.code(), unit));
        }
        return units;
    }

    /// Where a unit is rated.
    record Seat(Edition edition, int unit) {}

    /// @throws Absent when it is not rated
    static Seat seat(ReportContent content, String code) {
        for (Edition edition : content.current()) {
            if (edition.find(code).isPresent()) {
                return new Seat(edition, edition.find(code).getAsInt());
            }
        }
        throw Absent.of("edition.absent.unit", code, content.period());
    }
}
