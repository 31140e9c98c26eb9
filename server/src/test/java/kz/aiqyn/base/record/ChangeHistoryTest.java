package kz.aiqyn.base.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import org.junit.jupiter.api.Test;

class ChangeHistoryTest {

    private static final Frame FRAME = new Frame(
            new Words(Language.RU),
            new Site("Үлгі", "Улги", "Ulgi", true, "http://localhost"),
            "/staff",
            null,
            List.of(),
            0,
            null,
            null);
    private static final ChangeHistory.Shown HISTORY =
            new ChangeHistory.Shown(List.of(), false, Map.of("b", new Names("Б ауданы", "Район Б", "District B")));

    private static String said(String field, String change) {
        return HISTORY.value(FRAME, "construction", field, change);
    }

    @Test
    void numbersLoseTheZerosOfTheirColumn() {
        assertThat(said("score", "100.0")).isEqualTo("100");
        assertThat(said("score", "78.50 > 80.0")).isEqualTo("78,5 > 80");
        assertThat(said("paid", "1234567.00")).isEqualTo("1 234 567".replace(' ', '\u202f'));
    }

    @Test
    void wholeNumbersThatMayBeYearsStayAsTheyAre() {
        assertThat(said("year", "2025")).isEqualTo("2025");
        assertThat(said("number", "1114538")).isEqualTo("1114538");
    }

    @Test
    void daysPeriodsAndMomentsAreInWords() {
        assertThat(said("period", "2025-Q4")).isEqualTo("4 квартал 2025 года");
        assertThat(said("month", "2025-09")).isEqualTo("сентябрь 2025 года");
        assertThat(said("due", "2026-12-12 > 2027-01-10")).isEqualTo("12.12.2026 > 10.01.2027");
        assertThat(said("deadline", "2026-12-12 00:00:00")).isEqualTo("12.12.2026");
        assertThat(said("deadline", "2026-12-12T18:30:00+05:00")).isEqualTo("12.12.2026 18:30");
        assertThat(said("due", "2026-13-40")).isEqualTo("2026-13-40");
    }

    @Test
    void unitsOfMeasurementAreInWords() {
        assertThat(said("unit", "km > %")).isEqualTo("км > %");
    }

    @Test
    void organisationsAreSaidByTheirNames() {
        assertThat(said("organisation", "b")).isEqualTo("Район Б");
    }
}
