package kz.aiqyn.rating.edition.life;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.store.Computations;
import org.springframework.stereotype.Component;

/// What stands between an edition and its publication.
@Component
public class PublicationChecks {

    private final Editions editions;
    private final MadeObjections objections;
    private final Computations computations;
    private final InstantSource clock;

    PublicationChecks(Editions editions, MadeObjections objections, Computations computations, InstantSource clock) {
        this.editions = editions;
        this.objections = objections;
        this.computations = computations;
        this.clock = clock;
    }

    /// Everything that stands against publishing an edition now.
    public List<Phrase> to(EditionRecord edition, Publishing wish) {
        List<Phrase> against = new ArrayList<>();
        if (edition.computation() != wish.computation()) {
            against.add(Phrase.of("edition.refused.recomputed"));
        }
        against.addAll(WrittenWords.wrong(
                wish.reason().kk(), wish.reason().ru(), wish.reason().en()));
        if (edition.state() == EditionState.OPEN) {
            term(edition).ifPresent(against::add);
            long unanswered = objections.list(edition.id(), Scope.ALL).stream()
                    .filter(objection -> !objection.isAnswered())
                    .count();
            if (unanswered > 0) {
                against.add(Phrase.of("edition.refused.unanswered", unanswered));
            }
        }
        if (edition.revision() > 1) {
            if (wish.reason().isEmpty()) {
                against.add(Phrase.of("edition.refused.no-reason"));
            }
            if (isUnchanged(edition)) {
                against.add(Phrase.of("edition.refused.unchanged"));
            }
        }
        return against;
    }

    /// Whether the last day for objections has passed, or none was set.
    public boolean isHearingOver(EditionRecord edition) {
        LocalDate until = edition.objectionsUntil();
        return until == null || until.isBefore(today());
    }

    /// That the term is not over and somebody has not said that they have no objection; empty when it is over.
    public Optional<Phrase> term(EditionRecord edition) {
        LocalDate until = edition.objectionsUntil();
        if (until == null || isHearingOver(edition)) {
            return Optional.empty();
        }
        List<String> silent = new ArrayList<>(editions.rated(edition.computation()));
        LocalDate opened = opened(edition);
        if (until.equals(opened)) {
            return Optional.empty();
        }
        silent.removeAll(objections.consents(edition.id()));
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("edition.refused.term", until, silent.size()));
    }

    private LocalDate opened(EditionRecord edition) {
        return edition.openedAt() == null ? today() : Kazakhstan.day(edition.openedAt());
    }

    private boolean isUnchanged(EditionRecord edition) {
        return editions.published(edition.methodology(), edition.period())
                .filter(before -> computations
                        .get(before.computation())
                        .digest()
                        .equals(computations.get(edition.computation()).digest()))
                .isPresent();
    }

    LocalDate today() {
        return Kazakhstan.today(clock);
    }
}
