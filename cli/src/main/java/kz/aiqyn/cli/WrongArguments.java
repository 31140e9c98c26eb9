package kz.aiqyn.cli;

import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.SpellingSuggestions;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in the user's language what is wrong with the arguments.
final class WrongArguments {

    private WrongArguments() {}

    static int handle(Screen screen, ParameterException wrong) {
        screen.alarm(screen.words("cli.error", explain(wrong)));
        screen.alarm(screen.words(
                "cli.error.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_INPUT;
    }

    private static Phrase explain(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> {
                ArgSpec option = twice.getOverwritten();
                yield Phrase.of("cli.argument.twice", option instanceof OptionSpec named ? named.longestName() : "");
            }
            default -> other(wrong);
        };
    }

    private static Phrase unmatched(UnmatchedArgumentException wrong) {
        String found = wrong.getUnmatched().getFirst();
        CommandLine line = wrong.getCommandLine();
        if (found.startsWith("-")) {
            String name = found.contains("=") ? found.substring(0, found.indexOf('=')) : found;
            List<String> options = line.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName)
                    .toList();
            return nearest("cli.argument.option", name, options);
        }
        List<String> commands = List.copyOf(line.getSubcommands().keySet());
        return commands.isEmpty()
                ? Phrase.of("cli.argument.extra", found)
                : nearest("cli.argument.command", found, commands);
    }

    private static Phrase nearest(String key, String found, List<String> known) {
        List<String> near = SpellingSuggestions.nearest(found, known, 2);
        return near.isEmpty() ? Phrase.of(key, found) : Phrase.of(key + ".near", found, String.join(", ", near));
    }

    private static Phrase missing(MissingParameterException wrong) {
        String labels = wrong.getMissing().stream().map(WrongArguments::label).collect(Collectors.joining(", "));
        return labels.isEmpty() ? other(wrong) : Phrase.of("cli.argument.missing", labels);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static Phrase other(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        return Phrase.of(
                "cli.argument.value", argument == null ? "" : label(argument).strip(), value == null ? "" : value);
    }
}
