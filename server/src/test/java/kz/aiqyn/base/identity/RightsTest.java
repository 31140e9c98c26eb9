package kz.aiqyn.base.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.wording.Wording;
import kz.aiqyn.testing.WrittenDocument;
import org.junit.jupiter.api.Test;

class RightsTest {

    @Test
    void theHandbookHasTheTableOfTheProgram() {
        String tables = Arrays.stream(Language.values()).map(RightsTest::table).collect(Collectors.joining("\n"));
        WrittenDocument.isUpToDate("handbook/rights.md", """
                # Roles and rights

                Made by `RightsTest` from the modules' cards, by which the program decides. Everybody with an account may change
                their own password and open their own page; the other rights come with roles. A role is given for a
                territory with everything below it, for one organisation, or for everything; administrator and auditor for
                everything only. It is given from a day, until a day or without an end.

                %s""".formatted(tables));
    }

    private static String table(Language language) {
        Wording wording = Wording.of(language);
        List<Role> roles = ModuleCards.roles().stream()
                .filter(role -> examples().noneMatch(card -> card.roles().contains(role)))
                .toList();
        StringBuilder text = new StringBuilder();
        text.append("## ").append(title(language)).append("\n\n| |");
        roles.forEach(role -> text.append(" ").append(wording.say(role.key())).append(" |"));
        text.append("\n| --- |").append(" :-: |".repeat(roles.size())).append("\n");
        for (Right right : rights()) {
            text.append("| ").append(wording.say(right.key())).append(" |");
            roles.forEach(role -> text.append(right.isOf(role) ? " ● |" : " |"));
            text.append("\n");
        }
        return text.toString();
    }

    /// The cards of the examples, which the program does not have.
    private static Stream<ModuleCard> examples() {
        return ModuleCards.all().stream()
                .filter(card -> card.getClass()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"));
    }

    /// Those of the program, without the examples'.
    private static List<Right> rights() {
        return ModuleCards.all().stream()
                .filter(card -> examples().noneMatch(card::equals))
                .flatMap(card -> card.rights().stream())
                .toList();
    }

    private static String title(Language language) {
        return switch (language) {
            case KK -> "Қазақша";
            case RU -> "По-русски";
            case EN -> "In English";
        };
    }
}
