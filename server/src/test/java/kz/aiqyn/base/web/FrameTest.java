package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final List<Frame.Link> MENU = List.of(
            new Frame.Link("values", "/staff/values"),
            new Frame.Link("overview", "/staff/registers/procurement/overview"),
            new Frame.Link("plan", "/staff/registers/procurement"),
            new Frame.Link("goals", "/staff/registers/goals"),
            new Frame.Link("goals.overview", "/staff/registers/goals-overview"));

    private static List<String> railAt(String local) {
        Site site = new Site("Үлгі", "Улги", "Ulgi", true, "http://localhost");
        return new Frame(new Words(Language.KK), site, local, "A", MENU, 0, null, null)
                .rail().stream().map(Frame.Link::key).toList();
    }

    @Test
    void aRegisterStandsInTheRailOnceUntilSomebodyIsInIt() {
        assertThat(railAt("/staff")).containsExactly("values", "overview", "goals");
        assertThat(railAt("/staff/registers/goals/7")).containsExactly("values", "overview", "goals", "goals.overview");
        assertThat(railAt("/staff/registers/procurement/signs?rule=split"))
                .containsExactly("values", "overview", "plan", "goals");
    }
}
