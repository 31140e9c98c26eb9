package kz.aiqyn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOptionAndCommandHasItsWords(Language language) {
        ResourceBundle texts = HelpTexts.of(language);
        for (CommandLine line : commands(language)) {
            String command = line.getCommandSpec().qualifiedName(".");
            assertThat(texts.keySet()).as(language + " of " + command).contains(command + ".usage.header");
            assertThat(line.getCommandSpec().usageMessage().header()).isNotEmpty();
            for (ArgSpec argument : line.getCommandSpec().args()) {
                assertThat(argument.description())
                        .as("%s: %s of %s", language, argument.paramLabel(), command)
                        .isNotEmpty();
                assertThat(texts.keySet()).contains(argument.descriptionKey());
            }
        }
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        TreeSet<String> english = new TreeSet<>(HelpTexts.of(Language.EN).keySet());
        for (Language language : Language.values()) {
            ResourceBundle texts = HelpTexts.of(language);
            assertThat(new TreeSet<>(texts.keySet())).isEqualTo(english);
            assertThat(english).allMatch(key -> !texts.getString(key).isBlank());
        }
    }

    @Test
    void noTextIsLeftOverFromAnOptionThatIsGone() {
        TreeSet<String> used = new TreeSet<>();
        for (CommandLine line : commands(Language.EN)) {
            line.getCommandSpec().args().forEach(argument -> used.add(argument.descriptionKey()));
        }
        assertThat(HelpTexts.of(Language.EN).keySet().stream().filter(key -> !key.contains("usage.")))
                .allMatch(used::contains);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void languageHoldsForHelp(Language language) {
        String header = HelpTexts.of(language).getString("aiqyn.rate.usage.header");
        assertThat(Ran.of("rate", "--help", "--lang", language.code()).out()).contains(header);
        assertThat(Ran.of("--lang=" + language.code(), "help", "rate").out()).contains(header);
        assertThat(Ran.of("rate", "--help", "--lang", language.code()).code()).isZero();
    }

    @Test
    void languageIsTheEnvironmentsUnlessAsked() {
        String kazakh = HelpTexts.of(Language.KK).getString("aiqyn.rate.usage.header");
        String english = HelpTexts.of(Language.EN).getString("aiqyn.rate.usage.header");
        assertThat(Ran.with(Map.of(), Map.of("user.language", "kk"), "rate", "--help")
                        .out())
                .contains(kazakh);
        assertThat(Ran.with(Map.of(), Map.of("user.language", "de"), "rate", "--help")
                        .out())
                .contains(english);
    }

    private static List<CommandLine> commands(Language language) {
        Surroundings nowhere = new Surroundings(System.out, System.err, Map.of(), Map.of());
        List<CommandLine> all = new ArrayList<>();
        collect(Commands.of(new Screen(nowhere, language), new Stopping()), all);
        return all;
    }

    private static void collect(CommandLine line, List<CommandLine> into) {
        into.add(line);
        line.getSubcommands().values().forEach(inner -> collect(inner, into));
    }
}
