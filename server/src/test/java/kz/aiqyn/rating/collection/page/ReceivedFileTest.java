package kz.aiqyn.rating.collection.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReceivedFileTest {

    @Test
    void keepsTheNameAndNothingThatLeadsElsewhere() {
        assertThat(ReceivedFile.name("C:\\files\\мәндер 2025.csv")).isEqualTo("мәндер 2025.csv");
        assertThat(ReceivedFile.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ReceivedFile.name("..")).isEqualTo("values..");
        assertThat(ReceivedFile.name(null)).isEqualTo("values");
        assertThat(ReceivedFile.name("a\u0000b.csv")).isEqualTo("a_b.csv");
        assertThat(ReceivedFile.name("x".repeat(400) + ".xlsx"))
                .hasSizeLessThan(130)
                .endsWith(".xlsx");
    }

    @Test
    void tellsOfATooLargeFileBeforeItIsRead() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/ru/staff/values/import") {
            @Override
            public long getContentLengthLong() {
                return 200L << 20;
            }
        };
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain rest = new MockFilterChain();

        new LargeUploads().doFilter(request, response, rest);

        assertThat(response.getHeader("Location")).isEqualTo("/ru/staff/values/import?large=true");
        assertThat(rest.getRequest()).isNull();
    }
}
