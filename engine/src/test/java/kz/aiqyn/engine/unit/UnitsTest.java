package kz.aiqyn.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void knowsParentsAndChildren() {
        Units units = Units.of(List.of(unit("d1", "o"), unit("o", null), unit("d2", "o")));

        assertThat(units.parent(units.position("d2"))).isEqualTo(1);
        assertThat(units.parent(1)).isEqualTo(Units.NONE);
        assertThat(units.children(1)).containsExactly(0, 2);
        assertThat(units.position("x")).isEqualTo(Units.NONE);
    }

    @Test
    void refusesUnknownParentsRepeatedCodesAndCircles() {
        assertThatThrownBy(() -> Units.of(List.of(unit("a", "b")))).hasMessageContaining("parent b");
        assertThatThrownBy(() -> Units.of(List.of(unit("a", null), unit("a", null))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Units.of(List.of(unit("a", "b"), unit("b", "a"))))
                .hasMessageContaining("ancestor");
    }

    @Test
    void isInForceWhenThePeriodEndsWithinItsDays() {
        RatedUnit old =
                new RatedUnit("old", "", Names.NONE, "district", null, null, LocalDate.of(2024, 12, 31), Map.of());
        RatedUnit fresh =
                new RatedUnit("new", "", Names.NONE, "district", null, LocalDate.of(2025, 1, 1), null, Map.of());

        assertThat(old.inForce(Period.quarter(2024, 4))).isTrue();
        assertThat(old.inForce(Period.month(2025, 1))).isFalse();
        assertThat(fresh.inForce(Period.quarter(2024, 4))).isFalse();
        assertThat(fresh.inForce(Period.month(2025, 1))).isTrue();
        assertThat(old.names().kk()).isEqualTo("old");
    }

    private static RatedUnit unit(String code, @Nullable String parent) {
        return new RatedUnit(code, "", Names.same(code), "district", parent, null, null, Map.of());
    }
}
