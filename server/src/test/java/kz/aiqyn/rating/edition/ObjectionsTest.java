package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.life.EditionLife;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionState;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.edition.life.ObjectionProcedure;
import kz.aiqyn.rating.edition.life.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class ObjectionsTest {

    private static final String CODE = "ulgi-departments";

    private final EditionWorld world = new EditionWorld();
    private final EditionDesk desk = world.get(EditionDesk.class);
    private final Editions editions = world.get(Editions.class);
    private final EditionLife life = world.get(EditionLife.class);
    private final ObjectionProcedure procedure = world.get(ObjectionProcedure.class);
    private final MadeObjections objections = world.get(MadeObjections.class);
    private final Period period = desk.periods(CODE).getLast();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void publicationWaitsForTheTermAndForEveryAnswer() {
        long id = desk.prepare(CODE, period);
        assertThat(keys(publish(id))).containsExactly("edition.refused.publish");
        desk.open(id);
        String unit =
                editions.rated(editions.find(id).orElseThrow().computation()).getFirst();
        world.person.as("officer", Map.of(EditionRights.OBJECT, only(unit), EditionRights.SEE_PREVIEW, only(unit)));
        assertThat(keys(procedure.object(new ObjectionProcedure.Said(id, unit, "", "  ", null))))
                .containsExactly("edition.refused.words");
        assertThat(keys(procedure.object(new ObjectionProcedure.Said(id, unit, "", "Бұл \u202eмән", null))))
                .containsExactly("methodology.limit.character");
        assertThat(procedure.object(new ObjectionProcedure.Said(id, unit, "", "Бұл мән қате.", null)))
                .isInstanceOf(Outcome.Done.class);
        world.person.out();

        assertThat(keys(publish(id))).containsExactly("edition.refused.term", "edition.refused.unanswered");
        world.now = world.now.plus(Duration.ofDays(8));
        assertThat(keys(publish(id))).containsExactly("edition.refused.unanswered");

        long objection = objections.list(id, Scope.ALL).getFirst().id();
        world.person.as("economist", Map.of(EditionRights.ANSWER, Scope.ALL));
        assertThat(keys(procedure.answer(objection, "", "Мән дереккөзге сай.")))
                .containsExactly("edition.refused.verdict");
        assertThat(procedure.answer(objection, "true", "Мән түзетілді.")).isInstanceOf(Outcome.Done.class);
        assertThat(procedure.answer(objection, "false", "Мән дереккөзге сай.")).isInstanceOf(Outcome.Done.class);
        assertThat(objections.earlier(objections.get(objection)))
                .extracting(Objection.Answer::words)
                .containsExactly("Мән түзетілді.");
        world.person.out();

        assertThat(publish(id)).isInstanceOf(Outcome.Done.class);
        world.person.as("economist", Map.of(EditionRights.ANSWER, Scope.ALL));
        assertThat(keys(procedure.answer(objection, "true", "тағы"))).containsExactly("edition.refused.answered");
        world.person.out();
        PublishedRatings ratings = world.get(PublishedRatings.class);
        Published published = ratings.find(CODE, period).orElseThrow();
        assertThat(ratings.objections(published))
                .singleElement()
                .isEqualTo(new PublishedRatings.AnsweredObjection(
                        unit, "", "Бұл мән қате.", "Мән дереккөзге сай.", false));
        assertThat(world.operations)
                .extracting(AuditedOperation::name)
                .containsExactly(
                        "edition.computed",
                        "edition.opened",
                        "edition.objected",
                        "edition.answered",
                        "edition.answered",
                        "edition.published");
    }

    @Test
    void theTermEndsWhenEverybodyHasNoObjection() {
        long id = desk.prepare(CODE, period);
        desk.open(id);
        world.person.as("all", Map.of(EditionRights.OBJECT, Scope.ALL));
        for (String unit : editions.rated(editions.find(id).orElseThrow().computation())) {
            assertThat(procedure.consent(id, unit)).isInstanceOf(Outcome.Done.class);
        }
        world.person.out();

        assertThat(publish(id)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodySpeaksForOthersNorPublishesWhatIsNotTheirs() {
        long id = desk.prepare(CODE, period);
        desk.open(id);
        List<String> units = editions.rated(editions.find(id).orElseThrow().computation());
        world.person.as(
                "officer",
                Map.of(EditionRights.OBJECT, only(units.getFirst()), EditionRights.PUBLISH, only(units.getFirst())));

        assertThatThrownBy(() -> procedure.object(new ObjectionProcedure.Said(id, units.getLast(), "", "x", null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publish(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> procedure.answer(1, "true", "x")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void lateValuesProposeARevisionAndACorrectionNeedsAReason() {
        desk.publishPast(CODE, period, world.now);
        assertThat(world.proposed()).isEmpty();
        EditionRecord first = editions.published(CODE, period).orElseThrow();
        String unit = editions.rated(first.computation()).getFirst();
        SampleRegion.DEPARTMENTS
                .measures()
                .forEach(measure -> world.values.add(new Value(
                        unit,
                        period.last(measure.period()),
                        measure.code(),
                        new Value.Reading(0, null, Status.FINAL, Instant.parse("2026-07-01T00:00:00Z")),
                        Origin.UNKNOWN)));

        assertThat(world.proposed())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.changed()).isPositive());
        long id = desk.prepare(CODE, period);
        EditionRecord revision = editions.find(id).orElseThrow();
        assertThat(revision.revision()).isEqualTo(2);
        assertThat(keys(publish(id))).containsExactly("edition.refused.no-reason");
        assertThat(life.publish(new Publishing(id, revision.computation(), new Names("Дерек түзетілді", "", ""))))
                .isInstanceOf(Outcome.Done.class);

        assertThat(editions.find(first.id()).orElseThrow().state()).isEqualTo(EditionState.SUPERSEDED);
        PublishedRatings ratings = world.get(PublishedRatings.class);
        assertThat(ratings.revisions(CODE, period))
                .extracting(Published::revision)
                .containsExactly(2, 1);
        assertThat(ratings.content(ratings.find(first.id()).orElseThrow()).current())
                .isNotEmpty();
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsToldSo() throws Exception {
        long id = desk.prepare(CODE, period);
        desk.open(id);
        world.now = world.now.plus(Duration.ofDays(8));

        List<Outcome<EditionRecord>> results;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<EditionRecord>> publish = () -> publish(id);
            results = two.invokeAll(List.of(publish, publish)).stream()
                    .map(each -> {
                        try {
                            return each.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }

        assertThat(results).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(keys(refused)).containsExactly("edition.refused.publish"));
        assertThat(editions.revisions(CODE, period)).hasSize(1);
    }

    private Outcome<EditionRecord> publish(long id) {
        return life.publish(new Publishing(id, editions.find(id).orElseThrow().computation(), Names.NONE));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.reasons().stream().map(Phrase::key).toList()
                : List.of();
    }

    private static Scope only(String code) {
        return new Scope(false, new TreeSet<>(List.of(code)));
    }
}
