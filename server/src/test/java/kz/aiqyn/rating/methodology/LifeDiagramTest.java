package kz.aiqyn.rating.methodology;

import java.util.Locale;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.testing.WrittenDocument;
import org.junit.jupiter.api.Test;

class LifeDiagramTest {

    @Test
    void theHandbookDrawsTheTableOfTransitions() {
        WrittenDocument.isUpToDate("handbook/methodology-life.md", """
                # The life of a methodology's version

                Made by `LifeDiagramTest` from `MethodologyLife.LIFE`, the one table that the screen, the check and the audit use.

                ```mermaid
                %s```

                | from | step | to | who | with a reason | means |
                | --- | --- | --- | --- | --- | --- |
                %s
                """.formatted(
                MethodologyLife.LIFE.diagram(),
                MethodologyLife.LIFE.steps().stream().map(LifeDiagramTest::row).collect(Collectors.joining("\n"))));
    }

    private static String row(Transition<MethodologyState, MethodologyEvent> one) {
        String roles = ModuleCards.roles().stream()
                .filter(ModuleCards.right(one.right())::isOf)
                .map(role -> role.code().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        one.from().code(),
                        one.event().code(),
                        one.to().code(),
                        roles,
                        one.explained() ? "yes" : "no",
                        Wording.of(Language.EN)
                                .say("methodologies.life." + one.event().code() + ".means"));
    }
}
