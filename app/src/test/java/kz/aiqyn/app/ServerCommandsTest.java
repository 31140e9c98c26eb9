package kz.aiqyn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import kz.aiqyn.cli.MoreCommands;
import kz.aiqyn.engine.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ServerCommandsTest {

    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class, DemoCommand.class, BackupCommand.class, RestoreCommand.class, VerifyCommand.class);

    @Test
    void theCommandLineFindsThem() {
        assertThat(ServiceLoader.load(MoreCommands.class)).hasAtLeastOneElementOfType(ServerCommands.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOptionAndCommandHasItsWords(Language language) {
        Map<String, String> texts = new ServerCommands().texts(language);
        for (Class<?> command : COMMANDS) {
            assertThat(texts)
                    .containsKey("aiqyn." + command.getAnnotation(Command.class).name() + ".usage.header");
        }
        Stream.concat(COMMANDS.stream(), Stream.of(Place.class, Listening.class))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .flatMap(ServerCommandsTest::keys)
                .forEach(key -> assertThat(texts).containsKey(key));
        assertThat(texts.keySet())
                .isEqualTo(new ServerCommands().texts(Language.KK).keySet());
        assertThat(texts.values()).noneMatch(String::isBlank);
    }

    private static Stream<String> keys(Field field) {
        Option option = field.getAnnotation(Option.class);
        Parameters parameters = field.getAnnotation(Parameters.class);
        return Stream.concat(
                option == null ? Stream.empty() : Stream.of(option.descriptionKey()),
                parameters == null ? Stream.empty() : Stream.of(parameters.descriptionKey()));
    }
}
