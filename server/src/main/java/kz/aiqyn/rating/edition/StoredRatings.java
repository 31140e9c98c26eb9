package kz.aiqyn.rating.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.rating.edition.content.Contents;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.methodology.PublishedPeriods;
import org.springframework.stereotype.Component;

/// What was published, read from where it was stored.
@Component
class StoredRatings implements PublishedRatings, PublishedPeriods {

    private final Editions editions;
    private final Computations computations;
    private final MadeObjections objections;
    private final Contents contents;

    StoredRatings(Editions editions, Computations computations, MadeObjections objections, Contents contents) {
        this.editions = editions;
        this.computations = computations;
        this.objections = objections;
        this.contents = contents;
    }

    @Override
    public List<String> methodologies() {
        return editions.methodologies();
    }

    @Override
    public List<Published> list(String methodology) {
        return published(editions.published(methodology));
    }

    @Override
    public List<Published> list(String methodology, String unit) {
        Set<Long> holding = computations.holding(unit);
        return published(editions.published(methodology).stream()
                .filter(edition -> holding.contains(edition.computation()))
                .toList());
    }

    @Override
    public List<Published> revisions(String methodology, Period period) {
        return published(editions.revisions(methodology, period));
    }

    @Override
    public Optional<Published> find(String methodology, Period period) {
        return published(editions.published(methodology, period).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public Optional<Published> find(long id) {
        return published(editions.find(id).stream()
                        .filter(StoredRatings::isPublic)
                        .toList())
                .stream()
                .findFirst();
    }

    @Override
    public ReportContent content(Published edition) {
        return contents.of(
                editions.find(edition.id()).filter(StoredRatings::isPublic).orElseThrow());
    }

    @Override
    public List<AnsweredObjection> objections(Published edition) {
        return objections.list(edition.id(), Scope.ALL).stream()
                .flatMap(objection -> answered(objection).stream())
                .toList();
    }

    @Override
    public List<PublishedPeriod> of(String methodology) {
        return editions.published(methodology).stream()
                .map(edition -> new PublishedPeriod(edition.period(), edition.version()))
                .toList();
    }

    private static boolean isPublic(EditionRecord edition) {
        return edition.state() == EditionState.PUBLISHED || edition.state() == EditionState.SUPERSEDED;
    }

    private static Optional<AnsweredObjection> answered(Objection objection) {
        Objection.Answer answer = objection.answer();
        return answer == null
                ? Optional.empty()
                : Optional.of(new AnsweredObjection(
                        objection.organisation(),
                        objection.indicator(),
                        objection.words(),
                        answer.words(),
                        answer.upheld()));
    }

    private List<Published> published(List<EditionRecord> records) {
        Map<Long, StoredComputation> results =
                computations
                        .list(records.stream().map(EditionRecord::computation).toList())
                        .stream()
                        .collect(Collectors.toMap(StoredComputation::id, Function.identity()));
        List<Published> published = new ArrayList<>();
        for (EditionRecord edition : records) {
            StoredComputation result = results.get(edition.computation());
            Instant at = edition.publishedAt();
            if (result != null && at != null) {
                published.add(new Published(
                        edition.id(),
                        edition.methodology(),
                        edition.version(),
                        edition.period(),
                        edition.revision(),
                        result.knownAt(),
                        at,
                        edition.reason(),
                        result.preliminary(),
                        result.digest()));
            }
        }
        return published;
    }
}
