package kz.aiqyn.rating.methodology.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.base.web.Form;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final Form base = Form.EMPTY.with("name", "a").with("unit", "%").with("ticks", List.of("x", "y"));

    @Test
    void keepsWhatEitherChangedAndMineWhereBothDid() {
        Form mine = base.with("name", "mine");
        assertThat(Merge.of(base, mine, base.with("unit", "KZT")).text("unit")).isEqualTo("KZT");
        assertThat(Merge.of(base, mine, base.with("name", "theirs")).text("name"))
                .isEqualTo("mine");
    }

    @Test
    void takesTicksAsOneField() {
        Form unticked = Form.EMPTY.with("name", "a").with("unit", "%");
        assertThat(Merge.of(base, unticked, base).list("ticks")).isEmpty();
        Form none = unticked;
        assertThat(Merge.of(none, none, base).list("ticks")).containsExactly("x", "y");
    }

    @Test
    void mergesRowsByTheCodeTheyHad() {
        Form before = rows(row("a", "1"), row("b", "2"), row("c", "3"));
        Form mine = rows(
                row("a", "10"), row("b", "2"), Form.EMPTY.with("code", "new").with("from", "5"));
        Form theirs = rows(row("a", "1"), row("b", "20"), row("c", "3"), row("d", "4"));
        Form merged = Merge.of(before, mine, theirs);
        assertThat(merged.rows())
                .extracting(row -> row.text("code") + row.text("from"))
                .containsExactly("a10", "b20", "d4", "new5");
    }

    @Test
    void keepsARowThatIChangedAndTheyTookOut() {
        Form before = rows(row("a", "1"), row("b", "2"));
        Form mine = rows(row("a", "1"), row("b", "7"));
        assertThat(Merge.of(before, mine, rows(row("a", "1"))).rows())
                .extracting(row -> row.text("from"))
                .containsExactly("1", "7");
        assertThat(Merge.of(before, before, rows(row("a", "1"))).rows()).hasSize(1);
    }

    @Test
    void keepsTheOrderThatIMadeWhenTheyChangedARow() {
        Form before = rows(row("a", "1"), row("b", "2"), row("c", "3"));
        Form moved = rows(row("c", "3"), row("a", "1"), row("b", "2"));
        assertThat(order(Merge.of(before, moved, rows(row("a", "10"), row("new", "0"), row("b", "2"), row("c", "3")))))
                .containsExactly("c3", "new0", "a10", "b2");
        assertThat(order(Merge.of(before, moved, rows(row("a", "1"), row("c", "30")))))
                .containsExactly("c30", "a1");
    }

    @Test
    void takesTheirOrderWhereIMovedNothing() {
        Form before = rows(row("a", "1"), row("b", "2"), row("c", "3"));
        Form mine = rows(row("a", "1"), row("b", "20"), row("c", "3"));
        assertThat(order(Merge.of(before, mine, rows(row("c", "3"), row("b", "2"), row("a", "1")))))
                .containsExactly("c3", "b20", "a1");
    }

    private static List<String> order(Form form) {
        return form.rows().stream()
                .map(row -> row.text("code") + row.text("from"))
                .toList();
    }

    private static Form row(String code, String from) {
        return Form.EMPTY.with("was", code).with("code", code).with("from", from);
    }

    private static Form rows(Form... rows) {
        return Form.EMPTY.withRows(List.of(rows));
    }
}
