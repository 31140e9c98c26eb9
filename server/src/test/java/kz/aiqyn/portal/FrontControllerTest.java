package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import kz.aiqyn.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class FrontControllerTest {

    @Autowired
    private MockMvcTester site;

    @Test
    void saysThatNothingIsPublishedYet() {
        assertThat(site.get().uri("/kk")).hasStatusOk().bodyText().contains("Әзірге ештеңе жарияланған жоқ");
    }
}
