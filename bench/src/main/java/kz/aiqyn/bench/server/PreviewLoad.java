package kz.aiqyn.bench.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import kz.aiqyn.testing.InventedOblast;
import kz.aiqyn.testing.Visitor;

/// How long after an editor has sent the form of one record its value stands in the preview of the rating, as whoever
/// looks at the preview's page sees it: the invented oblast with its registers, one site's money changed each time.
///
///     PreviewLoad [10]
final class PreviewLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private PreviewLoad() {}

    /// @param arguments how often
    static void main(String[] arguments) throws IOException, InterruptedException {
        int times = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        try (InventedOblast oblast = InventedOblast.ofRegisters()) {
            long edition = oblast.prepare(oblast.versions().getFirst());
            Visitor economist = oblast.economist();
            for (int i = 0; i < times; i++) {
                System.out.printf(Locale.ROOT, "shown after %.2f s%n", changed(oblast, economist, edition, i));
            }
        }
        System.exit(0);
    }

    private static double changed(InventedOblast oblast, Visitor economist, long edition, int number)
            throws InterruptedException {
        InventedOblast.Site site = oblast.site();
        String page = site.value(edition);
        String before = economist.get(page).body();
        long begun = System.nanoTime();
        int status = oblast.finance(economist, site, Integer.toString(40_000 + 1_000 * number));
        while (economist.get(page).body().equals(before)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "the form was answered %d, the preview stays as it was".formatted(status));
            }
            Thread.sleep(BETWEEN);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
