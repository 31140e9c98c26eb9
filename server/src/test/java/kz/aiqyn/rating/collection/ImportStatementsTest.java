package kz.aiqyn.rating.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Stored;
import kz.aiqyn.testing.Statements;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often an import asks the database does not depend on how many values it has, nor of how many organisations.
class ImportStatementsTest {

    @TempDir
    private Path folder;

    @Test
    void asksAsOftenForTwoThousandValuesAsForTwo() {
        List<Integer> few = counts(1, 1);
        List<Integer> many = counts(40, 20);

        assertThat(many).isEqualTo(few);
        assertThat(many).allSatisfy(count -> assertThat(count).isBetween(1, 40));
    }

    /// Statements of looking at a file, of confirming it, of pulling its values, and of looking at it again.
    private List<Integer> counts(int units, int quarters) {
        Statements statements = new Statements();
        Units registry = Units.of(IntStream.range(0, units)
                .mapToObj(unit -> RatedUnit.named("unit" + unit, "district"))
                .toList());
        ImportFixture desk = new ImportFixture(
                statements.counted(TestDatabase.fresh()),
                Small.methodology(),
                registry,
                folder,
                () -> ImportFixture.NOON);
        CollectedValues values = new CollectedValues(desk.readings, new CollectedMeasures(desk.database));
        Stored stored = new Stored(desk.source, () -> ImportFixture.NOON, values);
        ImportRequest request = desk.file("values.csv", text(units, quarters));
        int looked = statements.of(() -> desk.imports.read(request));
        long upload = desk.count("select max(id) from collection.upload");
        int confirmed = statements.of(() -> desk.imports.confirm(upload, 0, Scope.ALL));
        int pulled = statements.of(() -> stored.tell(desk.events));
        int again = statements.of(() -> desk.imports.read(request));
        assertThat(desk.count("select count(*) from measure.value")).isEqualTo(2L * units * quarters);
        return List.of(looked, confirmed, pulled, again);
    }

    private static String text(int units, int quarters) {
        return IntStream.range(0, units * quarters)
                .mapToObj(i -> {
                    Period quarter = Period.quarter(2015, 1).plus(i / units);
                    String unit = "unit" + i % units;
                    return "%s,%s,a,%d,final,Bureau%n%s,%s,b,%d,final,Bureau%n"
                            .formatted(unit, quarter, i, unit, quarter, i);
                })
                .collect(Collectors.joining("", "unit,period,measure,value,status,source\n", ""));
    }
}
