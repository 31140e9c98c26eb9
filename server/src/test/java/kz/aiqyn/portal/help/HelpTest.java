package kz.aiqyn.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.testing.Route;
import kz.aiqyn.testing.ServerTest;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The handbook is there for everybody, and each staff page leads to its place in it.
@ServerTest
class HelpTest {

    @Autowired
    private ApplicationContext server;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void showsEveryChapterInEveryLanguage(Chapter chapter) {
        for (Language language : Language.values()) {
            HttpResponse<String> page = new Visitor(port).get("/" + language.code() + chapter.local());
            assertThat(page.statusCode()).as(page.uri().toString()).isEqualTo(200);
            assertThat(page.body()).contains("<article", "aria-current=\"page\"");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(page.body().contains("<article lang=\"en\"")).isEqualTo(chapter.isForeign(language));
        }
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(new Visitor(port).get("/ru/help/nothing").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/ru/help/nothing").body()).contains("В справке нет главы «nothing»");
        assertThat(new Visitor(port).get("/kk/help/pictures/..%2FREADME.md").statusCode())
                .isBetween(400, 404);
        assertThat(new Visitor(port).get("/kk/help/pictures/front-kk-1280.png").statusCode())
                .isEqualTo(200);
    }

    /// Files are no pages; registers of the tests have no chapter.
    @Test
    void everyStaffPageLeadsToAPlaceThatIsThere() {
        List<String> astray = new ArrayList<>();
        Handbook handbook = new Handbook();
        for (Route route : Route.all(server)) {
            String path = route.path().replaceFirst("^/kk", "");
            if (!route.reads()
                    || !path.startsWith("/staff")
                    || path.matches(".*\\.[a-z]+")
                    || route.handler().getBeanType().getName().startsWith("kz.aiqyn.register.")) {
                continue;
            }
            // Variable parts are of no matter: places name them by `*`.
            String asked = path.replaceAll("\\{[^/]*", "x");
            Optional<HelpPlace> place = ModuleCards.all().stream()
                    .flatMap(card -> card.help().stream())
                    .filter(one -> one.covers(asked))
                    .max(Comparator.comparingInt(HelpPlace::closeness));
            boolean known = place.filter(
                            one -> asked.equals("/staff") || !one.address().equals("/staff"))
                    .flatMap(one ->
                            Chapter.find(one.chapter()).filter(chapter -> isThere(handbook, chapter, one.anchor())))
                    .isPresent();
            if (!known) {
                astray.add(path + " " + place);
            }
        }
        assertThat(astray).isEmpty();
    }

    private static boolean isThere(Handbook handbook, Chapter chapter, String anchor) {
        for (Language language : Language.values()) {
            RenderedChapter shown = handbook.get(chapter, language);
            if (!shown.anchor().equals(anchor) && !shown.html().contains(" id=\"" + anchor + "\"")) {
                return false;
            }
        }
        return true;
    }
}
