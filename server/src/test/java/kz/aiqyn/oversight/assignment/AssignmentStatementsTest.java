package kz.aiqyn.oversight.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.IndicatorCourses;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What pages ask of the database: as many statements for many assignments as for few.
class AssignmentStatementsTest {

    @Test
    void asksAsOftenForManyAssignmentsAsForFew() {
        Map<String, Integer> few = asked(3, 60);
        Map<String, Integer> many = asked(40, 4_000);
        assertThat(many).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count <= 3);
    }

    private static Map<String, Integer> asked(int bodies, int assignments) {
        DataSource source = TestDatabase.fresh();
        List<String> organisations =
                IntStream.range(0, bodies).mapToObj(number -> "body-" + number).toList();
        ManyAssignments.fill(JdbcClient.create(source), organisations, assignments, "everybody");
        Statements statements = new Statements();
        JdbcClient counted = JdbcClient.create(statements.counted(source));
        Assignments kept = new Assignments(counted);
        AssignmentAttention attention = new AssignmentAttention(counted, new OfEverything());
        AssignmentFates fates =
                new AssignmentFates(kept, new AssignmentAims(new NothingPublished()), InstantSource.system());
        Map<String, Integer> asked = new LinkedHashMap<>();
        asked.put("attention", statements.of(() -> attention.attention(LocalDate.of(2026, 12, 1), Scope.ALL)));
        asked.put("tasks", statements.of(attention::tasks));
        asked.put(
                "fates",
                statements.of(() -> fates.of(IntStream.rangeClosed(1, assignments / 20)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toSet()))));
        asked.put("one", statements.of(() -> {
            kept.coExecutors().list(8);
            kept.extensions().list(8);
            kept.parts(8);
        }));
        return asked;
    }

    /// Somebody who has every right for everything.
    private static final class OfEverything implements Access {

        @Override
        public Optional<Person> person() {
            return Optional.of(new Person(1, "everybody", "Everybody"));
        }

        @Override
        public Scope scope(String right) {
            return Scope.ALL;
        }

        @Override
        public Person require(String right, String organisation) {
            return person().orElseThrow();
        }
    }

    private static final class NothingPublished implements IndicatorCourses {

        @Override
        public Map<String, Names> list() {
            return Map.of();
        }

        @Override
        public Map<Asked, Course> of(Collection<Asked> asked) {
            return Map.of();
        }
    }
}
