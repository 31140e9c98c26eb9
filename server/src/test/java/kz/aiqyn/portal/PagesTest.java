package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PagesTest {

    @Autowired
    private MockMvcTester site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk",
                "/ru",
                "/en",
                "/kk/ratings/ulgi-akimats/2025-Q4",
                "/ru/ratings/ulgi-akimats/2025-Q3?revision=1",
                "/kk/ratings/ulgi-akimats/2025-12",
                "/kk/ratings/ulgi-departments/2025-Q4",
                "/kk/units/shyghanaq",
                "/ru/units/shyghanaq?period=2024-Q2",
                "/kk/units/qossai",
                "/kk/units/department.economy",
                "/kk/units/shyghanaq/values/economy.sei/2025-Q4",
                "/kk/compare",
                "/kk/compare?units=shyghanaq,bidaily&units=otarly",
                "/kk/indicators",
                "/kk/indicators?methodology=ulgi-departments",
                "/kk/methods",
                "/kk/methods/ulgi-akimats/2",
                "/kk/methods/ulgi-akimats/1",
                "/kk/methods/ulgi-akimats/2/weights",
                "/kk/methods/ulgi-akimats/2/weights?w.economy=60",
                "/kk/data",
                "/kk/about",
                "/ru/widget/ulgi-akimats"
            })
    void answers(String address) {
        assertThat(site.get().uri(address)).hasStatusOk().bodyText().contains("</html>");
    }

    @Test
    void anEditionThatRestsOnFewIndicatorsSaysSo() {
        String warning = "Тоқсандық шығарылыммен тікелей салыстыруға болмайды";
        assertThat(site.get().uri("/kk/ratings/ulgi-akimats/2025-12"))
                .bodyText()
                .contains(warning);
        assertThat(site.get().uri("/kk/units/shyghanaq?period=2025-12"))
                .bodyText()
                .contains(warning);
        assertThat(site.get().uri("/kk/ratings/ulgi-akimats/2025-Q4"))
                .bodyText()
                .doesNotContain(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/ratings/ulgi-akimats/2025-Q4/scores.csv",
                "/kk/ratings/ulgi-akimats/2025-Q4/scores.xlsx",
                "/kk/ratings/ulgi-akimats/2025-Q4/scores.json",
                "/kk/ratings/ulgi-akimats/2025-Q4/values.csv",
                "/kk/ratings/ulgi-akimats/2025-Q4/values.xlsx",
                "/kk/ratings/ulgi-akimats/2025-Q4/values.sdmx.csv",
                "/kk/units/department.economy/values.csv",
                "/kk/indicators.xlsx",
                "/kk/indicators/economy.sei/values.json",
                "/kk/compare.csv?units=shyghanaq,bidaily",
                "/kk/methods/ulgi-akimats/2/methodology.yaml",
                "/kk/methods/ulgi-akimats/2/weights.csv?w.economy=60",
                "/kk/feed.xml",
                "/kk/badge/shyghanaq",
                "/api/v1/ratings",
                "/api/v1/ratings/ulgi-akimats/2025-Q4",
                "/api/v1/ratings/ulgi-akimats/2025-Q4/values?unit=shyghanaq&indicator=economy.sei",
                "/api/v1/ratings/ulgi-akimats/2025-Q4/values.sdmx.csv",
                "/api/v1/units",
                "/api/v1/units/shyghanaq",
                "/api/v1/indicators",
                "/api/v1/indicators/economy.sei",
                "/api/v1/methodologies",
                "/api/v1/methodologies/ulgi-akimats/2/methodology.yaml",
                "/api/v1/openapi",
                "/assets/htmx.js",
                "/assets/aiqyn.css"
            })
    void handsOut(String address) {
        assertThat(site.get().uri(address)).hasStatusOk().body().isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk/units/nowhere",
                "/kk/ratings/ulgi-akimats/2031-Q1",
                "/kk/ratings/nothing/nonsense",
                "/kk/indicators/nothing",
                "/kk/methods/nothing/1",
                "/kk/compare?units=nobody",
                "/kk/widget/nothing",
                "/kk/badge/nobody",
                "/api/v1/units/nowhere"
            })
    void saysWhatIsNotThere(String address) {
        assertThat(site.get().uri(address)).hasStatus(404);
    }
}
