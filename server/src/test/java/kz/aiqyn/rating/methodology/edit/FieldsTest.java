package kz.aiqyn.rating.methodology.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.rating.methodology.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private final Methodology small = read(Samples.small("fields", "1", "2030-01-01", "2030-12-31"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ulgi/methodology-1.yaml",
                "ulgi/methodology-2.yaml",
                "ulgi/departments.yaml",
                "kazakhstan-budget/methodology.yaml"
            })
    void aFormSentBackAsItWasShownChangesNothing(String sample) {
        Methodology methodology = read(Samples.bytes(sample, "fields"));
        for (Indicator indicator : methodology.allIndicators()) {
            Form shown = IndicatorFields.of(methodology, indicator);
            assertThat(IndicatorFields.change(methodology, indicator.code(), shown))
                    .as(indicator.code())
                    .isEqualTo(new Change.Changed(methodology));
        }
        for (Block block : methodology.allBlocks()) {
            assertThat(BlockFields.change(methodology, block.code(), BlockFields.of(methodology, block)))
                    .as(block.code())
                    .isEqualTo(new Change.Changed(methodology));
        }
        for (Measure measure : methodology.measures()) {
            assertThat(MeasureFields.put(methodology, MeasureFields.of(measure), false))
                    .as(measure.code())
                    .isEqualTo(new Change.Changed(methodology));
        }
        assertThat(WholeFields.change(methodology, WholeFields.of(methodology)))
                .isEqualTo(new Change.Changed(methodology));
        Form weights = Form.EMPTY;
        for (Node node : nodes(methodology)) {
            weights = weights.with(Percents.FIELD + node.code(), Percents.shown(methodology, node));
        }
        assertThat(Percents.apply(methodology, weights)).isEqualTo(new Change.Changed(methodology));
    }

    @Test
    void movesAnIndicatorToAnotherBlock() {
        Indicator growth = small.findIndicator("money.growth").orElseThrow();
        Form form = IndicatorFields.of(small, growth).with("parent", "life");
        Change changed = IndicatorFields.change(small, "money.growth", form);
        assertThat(Tree.parent(((Change.Changed) changed).document(), "money.growth"))
                .isEqualTo("life");
    }

    @Test
    void putsNoBlockIntoItself() {
        Block money = small.findBlock("money").orElseThrow();
        Form form = BlockFields.of(small, money).with("parent", "money");
        assertThat(BlockFields.change(small, "money", form)).isInstanceOf(Change.Wrong.class);
    }

    @Test
    void keepsWhatIsSetAndSharesTheRest() {
        Change changed = Percents.apply(small, Form.EMPTY.with("w.money", "90").with("set", "money"));
        assertThat(((Change.Changed) changed)
                        .document()
                        .findBlock("life")
                        .orElseThrow()
                        .weight())
                .isEqualTo(10);
    }

    @Test
    void tellsWhatIsNoPercentage() {
        for (String text : List.of("-1", "101", "x", "1e9", "NaN")) {
            assertThat(Percents.apply(small, Form.EMPTY.with("w.money", text)))
                    .as(text)
                    .isInstanceOf(Change.Wrong.class);
        }
    }

    private static List<Node> nodes(Methodology methodology) {
        List<Node> nodes = new java.util.ArrayList<>(methodology.allBlocks());
        nodes.addAll(methodology.allIndicators());
        return nodes;
    }

    private static Methodology read(byte[] bytes) {
        return ((ReadMethodology.Good) MethodologyFile.parse("x.yaml", new String(bytes, StandardCharsets.UTF_8)))
                .methodology();
    }
}
