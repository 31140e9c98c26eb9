package kz.aiqyn.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a command finds around it: where it prints, the environment, and what the launcher told.
///
/// @param environment variables of the environment
/// @param properties `aiqyn.columns` (width of the terminal, only when output goes to one),
///     `aiqyn.progress` (set when errors go to a terminal), `os.name`, `user.language`
public record Surroundings(
        PrintStream out, PrintStream err, Map<String, String> environment, Map<String, String> properties) {

    private static final int PIPED_COLUMNS = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    public Surroundings {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    static Surroundings ofProcess() {
        UnaryOperator<String> property = name -> System.getProperty(name, "");
        return new Surroundings(
                System.out,
                System.err,
                System.getenv(),
                Map.of(
                        "aiqyn.columns", property.apply("aiqyn.columns"),
                        "aiqyn.progress", property.apply("aiqyn.progress"),
                        "os.name", property.apply("os.name"),
                        "user.language", property.apply("user.language")));
    }

    /// Width to print in.
    int columns() {
        return number(properties.get("aiqyn.columns"))
                .or(() -> number(environment.get("COLUMNS")))
                .map(columns -> Math.clamp(columns, NARROWEST, WIDEST))
                .orElse(PIPED_COLUMNS);
    }

    /// True when output goes to a terminal.
    public boolean isTerminal() {
        return number(properties.get("aiqyn.columns")).isPresent();
    }

    /// True when output may be coloured: to a terminal that can, of a user who has not said no (no-color.org).
    boolean hasColour() {
        return isTerminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /// True when a moving progress bar can be seen.
    boolean showsProgress() {
        return !properties.getOrDefault("aiqyn.progress", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    private static Optional<Integer> number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
