package kz.aiqyn.rating.edition;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a public page asks of the database does not grow with the number of units.
class StatementCountTest {

    private static final Period Q1 = Period.quarter(2025, 1);
    private static final int MOST = 20;

    private final EditionWorld world = new EditionWorld();
    private final EditionDesk desk = world.get(EditionDesk.class);
    private final PublishedRatings ratings = world.get(PublishedRatings.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void asksAsOftenForSeventeenUnitsAsForTwelve() {
        desk.publishPast("ulgi-akimats", Q1, world.now);
        desk.publishPast("ulgi-departments", Q1, world.now);

        int departments = world.statements.of(() -> read("ulgi-departments"));
        int akimats = world.statements.of(() -> read("ulgi-akimats"));

        // Both rest on the same registry of units, which the first reading brought and the server keeps: neither the
        // five units more nor the second peer group ask for anything.
        assertThat(akimats).isEqualTo(departments - 1).isLessThanOrEqualTo(MOST).isPositive();
    }

    /// What the page of an edition asks for.
    private void read(String methodology) {
        Published edition = ratings.list(methodology).getFirst();
        assertThat(ratings.content(edition).current()).isNotEmpty();
        ratings.objections(edition);
        ratings.revisions(methodology, edition.period());
    }
}
