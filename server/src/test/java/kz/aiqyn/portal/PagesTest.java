package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

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
                "/kk/about"
            })
    void answers(String address) {
        assertThat(site.get().uri(address)).hasStatusOk().bodyText().contains("</html>");
    }
}
