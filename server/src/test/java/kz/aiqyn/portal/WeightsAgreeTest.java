package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.WeightWords;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever asks what an indicator weighs is told the same, wherever it is asked: what counts, and beside it what the
/// methodology writes. `economy.sei` is formed for all and weighs nothing; its sibling has a share of its weight.
@PortalTest
class WeightsAgreeTest {

    private static final String EXCLUDED = "economy.sei";
    private static final String SIBLING = "economy.industry.index";

    @LocalServerPort
    private int port;

    private static EffectiveWeights weights() {
        return EffectiveWeights.of(methodology());
    }

    private static Methodology methodology() {
        return InventedRatings.get().methods().get(InventedRatings.AKIMATS, "2").document();
    }

    private String get(String address) {
        return new Visitor(port).get(address).body();
    }

    @Test
    void isAnotherThanWrittenInTheSample() {
        EffectiveWeights weights = weights();
        assertThat(weights.share(EXCLUDED)).isZero();
        assertThat(weights.share(SIBLING))
                .isGreaterThan(weights.nominal(weights.tree().find(SIBLING).orElseThrow()));
        Edition districts = group("shyghanaq");
        Edition cities = group("aiqynqala");
        assertThat(EffectiveWeights.of(districts).share(SIBLING)).isEqualTo(weights.share(SIBLING), within(1e-12));
        assertThat(EffectiveWeights.of(cities).share(SIBLING))
                .as("no city has villages, so that the rest weighs more there")
                .isGreaterThan(weights.share(SIBLING));
    }

    private static Edition group(String unit) {
        Published edition = InventedRatings.get()
                .find(InventedRatings.AKIMATS, Period.quarter(2025, 4))
                .orElseThrow();
        return InventedRatings.get().content(edition).current().stream()
                .filter(group -> group.find(unit).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/ru/indicators, economy.sei",
        "/ru/indicators, economy.industry.index",
        "/ru/methods/ulgi-akimats/2, economy.sei",
        "/ru/methods/ulgi-akimats/2, economy.industry.index",
        "/ru/units/shyghanaq, economy.sei",
        "/ru/units/shyghanaq, economy.industry.index",
        "/ru/units/shyghanaq?sort=loss, economy.industry.index",
        "/ru/indicators/economy.sei, economy.sei",
        "/ru/indicators/economy.industry.index, economy.industry.index",
        "/ru/methods/ulgi-akimats/2/weights, economy.sei",
        "/ru/methods/ulgi-akimats/2/weights, economy.industry.index",
    })
    void standsWithWhatIsWrittenOnEveryPublicPage(String address, String code) {
        Speech speech = new Speech(Language.RU);
        EffectiveWeights weights = weights();
        int node = weights.tree().find(code).orElseThrow();
        String name = speech.name(weights.tree().names(node));
        String page = get(address);
        String share = new WeightWords(speech, weights).share(node);
        String written = speech.percent(weights.nominal(node), 2);

        // The row, or the passport's term, begins with the name; what is told of the weight stands within it.
        List<String> told = Pattern.compile(Pattern.quote(name) + "(?:(?!</tr>|</dl>).)*", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(told)
                .as("%s tells of %s", address, code)
                .anySatisfy(row -> assertThat(row).contains(share, written));
    }

    @Test
    void standsInApiAndFilesToTheLastDigit() {
        EffectiveWeights weights = weights();
        for (String code : List.of(EXCLUDED, SIBLING)) {
            int node = weights.tree().find(code).orElseThrow();
            JsonNode json = JsonMapper.shared().readTree(get("/api/v1/indicators/" + code));
            assertThat(json.get("weight").doubleValue()).isEqualTo(weights.share(node));
            assertThat(json.get("weightAsWritten").doubleValue()).isEqualTo(weights.nominal(node));
            assertThat(json.get("weightReason").asString())
                    .isEqualTo(weights.reason(node).code());
            assertThat(row(get("/kk/indicators.json"), "code", code)
                            .get("weight_in_total")
                            .doubleValue())
                    .isEqualTo(weights.share(node));
            assertThat(row(get("/kk/units/shyghanaq/values.json"), "indicator", code)
                            .get("weight")
                            .doubleValue())
                    .isEqualTo(weights.share(node), within(1e-12));
            assertThat(row(get("/kk/indicators/" + code + "/values.json"), "unit", "shyghanaq")
                            .get("weight")
                            .doubleValue())
                    .isEqualTo(weights.share(node), within(1e-12));
        }
        Matcher block = Pattern.compile("\"code\":\"economy\",.*?\"weight\":([0-9.E-]+)")
                .matcher(get("/api/v1/ratings/ulgi-akimats/2025-Q4"));
        assertThat(block.find()).isTrue();
        assertThat(Double.parseDouble(block.group(1)))
                .as("the first group")
                .isEqualTo(EffectiveWeights.of(group("aiqynqala")).share("economy"), within(1e-12));
    }

    private static JsonNode row(String json, String field, String code) {
        for (JsonNode row : JsonMapper.shared().readTree(json)) {
            if (row.get(field).asString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError(code + " stands in no row");
    }
}
