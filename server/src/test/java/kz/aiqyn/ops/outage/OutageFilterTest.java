package kz.aiqyn.ops.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ServerTest
class OutageFilterTest {

    private static final FilterChain AWAY = (request, response) -> {
        throw new DataAccessResourceFailureException("away", new SQLException("away", "08006"));
    };

    private final OutageFilter filter;

    @Autowired
    OutageFilterTest(OutageFilter filter) {
        this.filter = filter;
    }

    @Test
    void tellsProgramsInAllLanguages() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/ratings");
        request.addHeader("Accept-Language", "kk");
        MockHttpServletResponse answer = asked(request);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getHeader("Content-Language")).isEqualTo("kk");
        assertThat(answer.getContentAsString())
                .contains("\"details\"", "\"instance\":\"/api/v1/ratings\"", "The database does not answer just now");
    }

    @Test
    void tellsPeopleOnAPage() throws ServletException, IOException {
        MockHttpServletResponse answer = asked(new MockHttpServletRequest("GET", "/kk/login"));
        assertThat(answer.getContentAsString()).contains("<html lang=\"kk\"", "503", "Дерекқор қазір жауап бермей тұр");
    }

    private MockHttpServletResponse asked(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, AWAY);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("15");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return answer;
    }
}
