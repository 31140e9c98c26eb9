package kz.aiqyn.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// What a command did: its exit code and what it printed. The real command line, run within the test's process.
record Ran(int code, String out, String err) {

    /// Runs a command as if its output were piped, 100 columns wide.
    static Ran of(String... arguments) {
        return with(Map.of(), arguments);
    }

    /// Runs a command on a terminal of a width, without colours.
    static Ran at(int columns, String... arguments) {
        return with(Map.of("COLUMNS", String.valueOf(columns)), arguments);
    }

    static Ran with(Map<String, String> environment, String... arguments) {
        return with(environment, Map.of(), arguments);
    }

    static Ran with(Map<String, String> environment, Map<String, String> properties, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> told = new HashMap<>(Map.of("user.language", "en"));
        told.putAll(properties);
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                told);
        int code = Commands.run(surroundings, new Stopping(), arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
