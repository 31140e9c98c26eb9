package kz.aiqyn.rating.edition.staff;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.springframework.stereotype.Component;

/// Compares a revision with the one before it.
@Component
class RevisionComparison {

    private final Editions editions;
    private final Computations computations;
    private final StoredEditions stored;
    private final VisibleEditions visibleEditions;

    RevisionComparison(
            Editions editions, Computations computations, StoredEditions stored, VisibleEditions visibleEditions) {
        this.editions = editions;
        this.computations = computations;
        this.stored = stored;
        this.visibleEditions = visibleEditions;
    }

    /// Empty for what is the first of its period.
    Optional<ComparedRevision> of(EditionRecord edition, Words words) {
        return editions.revisions(edition.methodology(), edition.period()).stream()
                .filter(other -> other.revision() < edition.revision())
                .findFirst()
                .map(before -> compare(before, edition, words));
    }

    private ComparedRevision compare(EditionRecord before, EditionRecord edition, Words words) {
        List<Edition> then = stored.get(computations.get(before.computation()));
        List<Edition> now = visibleEditions.content(edition).current();
        Speech links = visibleEditions.sections(edition, words).speech();
        return new ComparedRevision(
                before.revision(),
                ChangedValues.between(then, now, links),
                Shifts.of(then, now, new Speech(words.language())));
    }
}
