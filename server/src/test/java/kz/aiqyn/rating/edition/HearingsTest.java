package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.Editions;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.ObjectionProcedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HearingsTest {

    private static final String CODE = "ulgi-departments";

    private final EditionWorld world = new EditionWorld();
    private final EditionDesk desk = world.get(EditionDesk.class);
    private final Hearings hearings = world.get(Hearings.class);
    private final Editions editions = world.get(Editions.class);
    private final Period period = desk.periods(CODE).getLast();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsWhatIsHeardUntilWhenAndHowManyObjectionsWait() {
        assertThat(hearings.underWay(Scope.ALL)).isEmpty();
        long id = desk.prepare(CODE, period);
        assertThat(hearings.underWay(Scope.ALL)).singleElement().satisfies(preview -> {
            assertThat(preview.period()).isEqualTo(period);
            assertThat(preview.until()).isNull();
            assertThat(preview.isOver(Kazakhstan.day(world.now))).isFalse();
        });
        desk.open(id);
        List<String> units = rated(id);
        desk.object(id, units.get(0), "", "Бұл мән қате.", 1);
        desk.object(id, units.get(1), "", "Бұл да қате.", 1);
        answerFirst(id);

        assertThat(hearings.underWay(Scope.ALL)).singleElement().satisfies(open -> {
            assertThat(open.until()).isEqualTo("2026-06-08");
            assertThat(open.objections()).isEqualTo(2);
            assertThat(open.unanswered()).isOne();
            assertThat(open.isOver(open.until())).isFalse();
            assertThat(open.isOver(open.until().plusDays(1))).isTrue();
            assertThat(open.local()).isEqualTo("/staff/ratings/editions/" + id + "/objections");
        });
    }

    @Test
    void showsEachTheirOwn() {
        long id = desk.prepare(CODE, period);
        desk.open(id);
        List<String> units = rated(id);
        desk.object(id, units.get(0), "", "Бұл мән қате.", 1);
        desk.object(id, units.get(1), "", "Бұл да қате.", 1);
        answerFirst(id);

        assertThat(hearings.underWay(only("nobody"))).isEmpty();
        assertThat(hearings.underWay(only(units.get(1))))
                .singleElement()
                .satisfies(open -> assertThat(open.objections()).isOne());
        assertThat(hearings.latest(only(units.get(0)), 5)).singleElement().satisfies(made -> {
            assertThat(made.words()).isEqualTo("Бұл мән қате.");
            assertThat(made.period()).isEqualTo(period);
            assertThat(made.answer()).hasValue(new Hearings.Answer(false, "Есепке сай."));
        });
        assertThat(hearings.latest(only(units.get(1)), 5))
                .singleElement()
                .satisfies(made -> assertThat(made.answer()).isEmpty());
        assertThat(hearings.latest(only("nobody"), 5)).isEmpty();
        assertThat(hearings.latest(Scope.ALL, 1))
                .singleElement()
                .satisfies(made -> assertThat(made.words()).isEqualTo("Бұл да қате."));
    }

    @Test
    void asksAsOftenForManyObjectionsAsForOne() {
        long id = desk.prepare(CODE, period);
        desk.open(id);
        List<String> units = rated(id);
        desk.object(id, units.getFirst(), "", "Бұл мән қате.", 1);
        int one = world.statements.of(this::read);
        units.stream().skip(1).forEach(unit -> desk.object(id, unit, "", "Бұл да қате.", 1));
        assertThat(hearings.latest(Scope.ALL, 20)).hasSize(units.size());
        assertThat(world.statements.of(this::read)).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private void read() {
        hearings.underWay(Scope.ALL);
        hearings.latest(Scope.ALL, 20);
    }

    private void answerFirst(long edition) {
        long first = world.get(MadeObjections.class)
                .list(edition, Scope.ALL)
                .getFirst()
                .id();
        world.person.as("economist", Map.of(EditionRights.ANSWER, Scope.ALL));
        world.get(ObjectionProcedure.class)
                .answer(first, "false", "Есепке сай.")
                .orElseThrow(EditionDesk.Refusal::new);
        world.person.out();
    }

    private List<String> rated(long edition) {
        EditionRecord record = editions.find(edition).orElseThrow();
        return editions.rated(record.computation());
    }

    private static Scope only(String organisation) {
        return new Scope(false, new TreeSet<>(List.of(organisation)));
    }
}
