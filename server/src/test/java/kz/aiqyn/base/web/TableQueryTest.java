package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TableQueryTest {

    private record Row(String name, Double score) {}

    private static final List<Row> ROWS = List.of(
            new Row("Шығанақ", 54.1),
            new Row("Іргелес", Double.NaN),
            new Row("Қоссай", 60.0),
            new Row("Жоғарысай", 54.1),
            new Row("Отарлы", 12.5));

    private static TableQuery asked(String sort, String text) {
        return TableQuery.of("/kk/x", Map.of("period", "2025-Q4", "blank", ""), List.of("name", "score"), sort, text);
    }

    private static List<String> names(String sort, String text) {
        Map<String, Function<Row, ?>> columns = Map.of("name", Row::name, "score", Row::score);
        return asked(sort, text).rows(ROWS, Row::name, columns).stream()
                .map(Row::name)
                .toList();
    }

    @Test
    void sortsByTheKazakhAlphabet() {
        assertThat(names("name", "")).containsExactly("Жоғарысай", "Қоссай", "Отарлы", "Шығанақ", "Іргелес");
        assertThat(names("-name", "")).containsExactly("Іргелес", "Шығанақ", "Отарлы", "Қоссай", "Жоғарысай");
    }

    @Test
    void putsWhatHasNoNumberLastEitherWayAndKeepsTheOrderOfEquals() {
        assertThat(names("score", "")).containsExactly("Отарлы", "Шығанақ", "Жоғарысай", "Қоссай", "Іргелес");
        assertThat(names("-score", "")).containsExactly("Қоссай", "Шығанақ", "Жоғарысай", "Отарлы", "Іргелес");
    }

    @Test
    void findsRowsByWordsInAnySpelling() {
        assertThat(names("", "шыганак")).containsExactly("Шығанақ");
        assertThat(names("", "sai")).containsExactly("Қоссай", "Жоғарысай");
        assertThat(names("-score", "SAI")).containsExactly("Қоссай", "Жоғарысай");
        assertThat(names("", "жоқ нәрсе")).isEmpty();
    }

    @Test
    void keepsItsOwnOrderForAColumnThatItDoesNotHave() {
        TableQuery query = asked("colour", "");
        assertThat(query.known()).isFalse();
        assertThat(query.sort()).isEmpty();
        assertThat(names("colour", "")).first().isEqualTo("Шығанақ");
    }

    @Test
    void carriesTheOrderInItsAddress() {
        TableQuery query = asked("score", "сай");
        assertThat(query.address("score")).contains("/kk/x?period=2025-Q4&q=%D1%81%D0%B0%D0%B9&sort=-score");
        assertThat(query.address("name")).contains("/kk/x?period=2025-Q4&q=%D1%81%D0%B0%D0%B9&sort=name");
        assertThat(query.canonical()).isEqualTo("/kk/x?period=2025-Q4");
        assertThat(query.sorted("score")).isEqualTo("ascending");
        assertThat(asked("-score", "").sorted("score")).isEqualTo("descending");
        assertThat(query.sorted("name")).isNull();
    }

    @Test
    void knowsOfHowManyAddressesItIsOne() {
        assertThat(asked("", "").known()).isTrue();
        assertThat(asked("-name", "").known()).isTrue();
        assertThat(asked("name", "x").known()).isFalse();
        assertThat(asked("", " ").known()).isFalse();
    }
}
