package kz.aiqyn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The user's desktop, where there is one: a person at a terminal with a graphical session.
final class Desktop {

    private Desktop() {}

    /// Opens a file in the browser, or leaves it: where it lies has been said already.
    static void open(Surroundings surroundings, Path file) {
        if (!surroundings.isTerminal()) {
            return;
        }
        boolean mac = surroundings
                .properties()
                .getOrDefault("os.name", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("mac");
        boolean session =
                !surroundings.environment().getOrDefault("DISPLAY", "").isEmpty()
                        || !surroundings
                                .environment()
                                .getOrDefault("WAYLAND_DISPLAY", "")
                                .isEmpty();
        if (!mac && !session) {
            return;
        }
        try {
            new ProcessBuilder(List.of(mac ? "open" : "xdg-open", file.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            // A desktop without such a program: the address of the report stands above.
            return;
        }
    }
}
