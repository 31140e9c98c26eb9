package kz.aiqyn.rating.methodology.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.Samples;
import org.junit.jupiter.api.Test;

class PartFieldsTest {

    private final Methodology small =
            read(new String(Samples.small("parts", "1", "2030-01-01", "2030-12-31"), StandardCharsets.UTF_8));

    @Test
    void addsABandWithACommaInItsBound() {
        Form form = row(
                MethodologyPart.BANDS,
                Form.EMPTY.with("code", "high").with("from", "62,5").with("name.kk", "Жоғары"));
        assertThat(changed(MethodologyPart.BANDS, form).bands())
                .containsExactly(new Band("high", new Names("Жоғары", "", ""), 62.5));
    }

    @Test
    void countsNoRowThatIsBlank() {
        assertThat(changed(MethodologyPart.BANDS, row(MethodologyPart.BANDS, Form.EMPTY.with("code", " ")))
                        .bands())
                .isEmpty();
    }

    @Test
    void tellsWhatIsWrongBesideItsField() {
        Form form = row(
                MethodologyPart.BANDS,
                Form.EMPTY.with("code", "").with("from", "жүз").with("name.kk", "Жоғары"));
        assertThat(wrong(MethodologyPart.BANDS, form)).containsExactlyInAnyOrder("row.0.code", "row.0.from");
    }

    @Test
    void letsTheEngineJudgeBesideTheField() {
        Form outside =
                row(MethodologyPart.BANDS, Form.EMPTY.with("code", "high").with("from", "120"));
        assertThat(wrong(MethodologyPart.BANDS, outside)).containsExactly("row.0.from");
        Form twice =
                row(MethodologyPart.SECTORS, Form.EMPTY.with("code", "roads").with("name.en", "Roads"));
        assertThat(wrong(MethodologyPart.SECTORS, twice)).containsExactly("row.2.code");
        Form empty = row(MethodologyPart.PEERS, Form.EMPTY.with("code", "south").with("units", ""));
        assertThat(wrong(MethodologyPart.PEERS, empty)).containsExactly("row.0.units");
    }

    @Test
    void doesNotBlameAFormForWhatWasWrongBefore() {
        Methodology broken = read(MethodologyFile.write(small) + "bands: [{code: a, from: 500}]\n");
        Form form = PartFields.of(broken, MethodologyPart.SECTORS, "");
        assertThat(PartFields.change(broken, MethodologyPart.SECTORS, form)).isEqualTo(Outcome.done(broken));
    }

    @Test
    void groupsUnitsByListsWithBlanksOrCommas() {
        Form form = row(MethodologyPart.PEERS, Form.EMPTY.with("code", "south").with("units", "u1, u2  u3"));
        assertThat(changed(MethodologyPart.PEERS, form).peers())
                .isEqualTo(new Peers(null, List.of(new Peers.Group("south", Names.NONE, List.of("u1", "u2", "u3")))));
    }

    @Test
    void renamesASectorInThePassportsToo() {
        Form form = PartFields.of(small, MethodologyPart.SECTORS, "");
        List<Form> rows = new ArrayList<>(form.rows());
        rows.set(0, rows.getFirst().with("code", "money"));
        Methodology renamed = changed(MethodologyPart.SECTORS, form.withRows(rows));
        assertThat(renamed.sectors()).extracting(Sector::code).containsExactly("money", "roads");
        assertThat(renamed.findIndicator("money.execution")
                        .orElseThrow()
                        .passport()
                        .sectors())
                .containsExactly("money");
    }

    @Test
    void takesOutNoSectorThatAnIndicatorNames() {
        Form form = PartFields.of(small, MethodologyPart.SECTORS, "");
        assertThat(wrong(MethodologyPart.SECTORS, form.withRows(form.rows().subList(1, 2))))
                .containsExactly("");
        assertThat(changed(MethodologyPart.SECTORS, form.withRows(form.rows().subList(0, 1)))
                        .sectors())
                .hasSize(1);
    }

    @Test
    void writesASourceAndTakesItOutWithItsLastLine() {
        Form line = Form.EMPTY
                .with("measure", "plan")
                .with("column", "plan_period")
                .with("line-code", "2")
                .with("level", "1")
                .with("within-code", "7")
                .with("absent", "zero");
        Form form = row(MethodologyPart.SOURCES, line).with("source", "budget");
        Methodology fed = changed(MethodologyPart.SOURCES, form);
        SourceLayout.Address above = new SourceLayout.Address(null, "7", null, null);
        assertThat(fed.sources())
                .containsExactly(new SourceLayout(
                        "budget",
                        "local-budget-execution",
                        List.of(new SourceLayout.Line(
                                "plan", new SourceLayout.Address(1, "2", null, above), "plan_period", true))));
        Form emptied = PartFields.of(fed, MethodologyPart.SOURCES, "budget").withRows(List.of());
        assertThat(PartFields.change(fed, MethodologyPart.SOURCES, emptied)).isEqualTo(Outcome.done(small));
        Form nowhere = row(MethodologyPart.SOURCES, line.with("line-code", "").with("measure", "fact"))
                .with("source", "b");
        assertThat(wrong(MethodologyPart.SOURCES, nowhere)).containsExactly("row.0.line-code");
    }

    @Test
    void savesNoNewSourceWithoutLines() {
        Form form = PartFields.of(small, MethodologyPart.SOURCES, "");
        assertThat(wrong(MethodologyPart.SOURCES, form.with("source", "budget")))
                .containsExactly("source");
    }

    @Test
    void keepsWhatStandsAboveTheParentOfALine() {
        Methodology deep = read(MethodologyFile.write(small) + """
                sources:
                  budget:
                    layout: local-budget-execution
                    lines:
                      - {measure: plan, line: {code: "3", parent: {code: "2", parent: {code: "1"}}}, column: plan}
                """);
        Form form = PartFields.of(deep, MethodologyPart.SOURCES, "budget");
        assertThat(PartFields.change(deep, MethodologyPart.SOURCES, form)).isEqualTo(Outcome.done(deep));
    }

    @Test
    void readsTheTermsOfRobustnessOneInEachLine() {
        Form form = PartFields.of(small, MethodologyPart.ROBUSTNESS, "")
                .with("noise", "dirichlet")
                .with("weights", "50")
                .with("normalise", "rank\r\n\r\ngoalposts [0, 1]")
                .with("missing", "exclude")
                .with("leave-one-out", "true");
        assertThat(changed(MethodologyPart.ROBUSTNESS, form).robustness())
                .isEqualTo(new Robustness(
                        new Robustness.WeightNoise.Dirichlet(50),
                        List.of(new Normalisation.Ranks(), new Normalisation.Goalposts(0, 1)),
                        List.of(),
                        List.of(new MissingPolicy.Exclude()),
                        true));
        assertThat(wrong(MethodologyPart.ROBUSTNESS, form.with("normalise", "ranks")))
                .containsExactly("normalise");
        assertThat(wrong(MethodologyPart.ROBUSTNESS, form.with("weights", "0"))).containsExactly("weights");
    }

    private static Form row(Methodology methodology, MethodologyPart part, Form row) {
        Form form = PartFields.of(methodology, part, "");
        List<Form> rows = new ArrayList<>(form.rows());
        rows.add(row);
        return form.withRows(rows);
    }

    private Form row(MethodologyPart part, Form row) {
        return row(small, part, row);
    }

    private Methodology changed(MethodologyPart part, Form form) {
        Outcome<Methodology> change = PartFields.change(small, part, form);
        assertThat(change).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Methodology>) change).value();
    }

    private Set<String> wrong(MethodologyPart part, Form form) {
        Outcome<Methodology> change = PartFields.change(small, part, form);
        assertThat(change).isInstanceOf(Outcome.Refused.class);
        Outcome.Refused<Methodology> refused = (Outcome.Refused<Methodology>) change;
        return refused.whole().isEmpty() ? refused.fields().keySet() : Set.of("");
    }

    private static Methodology read(String yaml) {
        return ((ReadMethodology.Good) MethodologyFile.parse("x.yaml", yaml)).methodology();
    }
}
