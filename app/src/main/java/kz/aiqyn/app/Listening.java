package kz.aiqyn.app;

import java.util.Map;
import java.util.OptionalInt;
import kz.aiqyn.engine.text.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a server listens.
final class Listening {

    private static final int USUAL_PORT = 8080;
    private static final int GREATEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "server.port")
    private @Nullable String port;

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "server.address")
    private @Nullable String address;

    @Option(names = "--metrics-port", paramLabel = "N", descriptionKey = "server.metrics-port")
    private @Nullable String metricsPort;

    int port(Map<String, String> environment) {
        return number("--port", given(port, environment.get("AIQYN_PORT"))).orElse(USUAL_PORT);
    }

    String address(Map<String, String> environment, String usual) {
        String found = given(address, environment.get("AIQYN_ADDRESS"));
        return found == null ? usual : found;
    }

    OptionalInt metricsPort(Map<String, String> environment) {
        return number("--metrics-port", given(metricsPort, environment.get("AIQYN_METRICS_PORT")));
    }

    private static @Nullable String given(@Nullable String option, @Nullable String variable) {
        return option != null ? option : variable == null || variable.isBlank() ? null : variable.strip();
    }

    private static OptionalInt number(String name, @Nullable String text) {
        if (text == null) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > GREATEST_PORT) {
            throw Refused.because("cli.option.whole", name, text, 0, GREATEST_PORT);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
