package kz.aiqyn.rating.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.aiqyn.base.web.Outcome;

/// The methodologies that tests begin with, each under a code of the test's own.
public final class Samples {

    private static final Path FOLDER = Path.of(System.getProperty("aiqyn.root", ".."), "samples");

    private Samples() {}

    /// A sample's file with another code.
    public static byte[] bytes(String sample, String code) {
        try {
            return Files.readString(FOLDER.resolve(sample))
                    .replaceFirst("(?m)^methodology: .*$", "methodology: " + code)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read samples/" + sample, e);
        }
    }

    /// A small methodology in force between two days, each `null` when open.
    public static byte[] small(String code, String version, String from, String to) {
        return """
                methodology: %s
                version: "%s"
                in-force: {from: %s, to: %s}
                title: {kk: "Шағын әдістеме", ru: "Малая методика", en: "Small methodology"}
                scale: {from: 0, to: 100, decimals: 2}
                coverage: {unit: 0.65, indicator: 0.65}
                sectors:
                  - {code: budget, names: {kk: Бюджет, ru: Бюджет, en: Budget}}
                  - {code: roads, names: {kk: Жолдар, ru: Дороги, en: Roads}}
                measures:
                  - {code: plan, unit: mln KZT, period: quarter, roll-up: sum, names: {kk: Жоспар, ru: План, en: Plan}}
                  - {code: fact, unit: mln KZT, period: quarter, roll-up: sum, names: {kk: Факт, ru: Факт, en: Fact}}
                blocks:
                  - code: money
                    names: {kk: Қаржы, ru: Финансы, en: Money}
                    weight: 60
                    indicators:
                      - code: money.execution
                        names: {kk: Орындалуы, ru: Исполнение, en: Execution}
                        unit: "%%"
                        formula: "100 * fact / plan"
                        normalise: goalposts [80, 110]
                        weight: 50
                        sectors: [budget]
                      - code: money.growth
                        names: {kk: Өсімі, ru: Рост, en: Growth}
                        unit: "%%"
                        formula: "growth(fact, 1y)"
                        normalise: goalposts [-20, 20]
                        weight: 30
                      - code: money.share
                        names: {kk: Үлесі, ru: Доля, en: Share}
                        unit: "%%"
                        formula: "100 * plan / fact"
                        normalise: minmax
                        weight: 20
                  - code: life
                    names: {kk: Тұрмыс, ru: Жизнь, en: Life}
                    weight: 40
                    indicators:
                      - code: life.one
                        names: {kk: Бірінші, ru: Первый, en: First}
                        unit: mln KZT
                        formula: "fact"
                        normalise: minmax
                        weight: 1
                """.formatted(code, version, from, to).getBytes(StandardCharsets.UTF_8);
    }

    public static MethodologyVersion saved(Outcome<MethodologyVersion> result) {
        assertThat(result).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<MethodologyVersion>) result).value();
    }

    public static MethodologyVersion taken(Outcome<MethodologyVersion> result) {
        assertThat(result).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<MethodologyVersion>) result).value();
    }
}
