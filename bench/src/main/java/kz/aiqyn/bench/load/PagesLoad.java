package kz.aiqyn.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many stored public pages a server gives in the time in which it gives one of its static files: each kind of page
/// right after the file, in rounds, so that whatever else the machine does meets both. Prints the median of the rounds.
///
///     PagesLoad [http://localhost:8080] [--seconds=3] [--rounds=3]
public final class PagesLoad {

    private static final List<Integer> READERS = List.of(8, 64);
    private static final Pattern STYLE_SHEET = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");
    private static final String RATING = "/ratings/ulgi-akimats/2025-Q3";

    private final URI server;
    private final Duration time;
    private final int rounds;

    private PagesLoad(URI server, Duration time, int rounds) {
        this.server = server;
        this.time = time;
        this.rounds = rounds;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(option(arguments, "--seconds=").orElse(3));
        int rounds = option(arguments, "--rounds=").orElse(3);
        Optional<URI> given = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("http"))
                .map(URI::create)
                .findFirst();
        if (given.isPresent()) {
            new PagesLoad(given.get(), time, rounds).run();
            return;
        }
        try (DemoServer demo = DemoServer.start()) {
            new PagesLoad(demo.address(), time, rounds).run();
        }
    }

    private static Optional<Integer> option(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> Integer.valueOf(argument.substring(name.length())))
                .findFirst();
    }

    /// Something to ask for.
    ///
    /// @param known the mark of what the reader has, empty for nothing
    private record Asked(String path, String known) {
        Map<String, String> headers() {
            return known.isEmpty() ? Map.of() : Map.of("If-None-Match", known);
        }
    }

    private static SequencedMap<String, Asked> pages(String mark) {
        SequencedMap<String, Asked> pages = new LinkedHashMap<>();
        pages.put("front", new Asked("/kk", ""));
        pages.put("front, unchanged", new Asked("/kk", mark));
        pages.put("rating", new Asked("/kk" + RATING, ""));
        pages.put("unit", new Asked("/kk/units/shyghanaq", ""));
        pages.put("indicator", new Asked("/kk/indicators/economy.sei", ""));
        pages.put("method", new Asked("/kk/methods/ulgi-akimats/2", ""));
        pages.put("JSON", new Asked("/api/v1" + RATING, ""));
        pages.put("CSV", new Asked("/kk" + RATING + "/values.csv", ""));
        return pages;
    }

    private void run() throws IOException, InterruptedException {
        HttpResponse<String> front;
        try (HttpClient client = HttpClient.newHttpClient()) {
            front = client.send(HttpRequest.newBuilder(server.resolve("/kk")).build(), BodyHandlers.ofString());
        }
        Matcher sheet = STYLE_SHEET.matcher(front.body());
        if (front.statusCode() != 200 || !sheet.find()) {
            throw new IllegalStateException(
                    "%s/kk answered %d, without a style sheet".formatted(server, front.statusCode()));
        }
        Asked file = new Asked(sheet.group(1), "");
        SequencedMap<String, Asked> pages =
                pages(front.headers().firstValue("ETag").orElse(""));
        for (Asked page : pages.values()) {
            measure(page, 64);
            measure(file, 64);
        }
        System.out.printf(
                "%-17s %7s | %9s %9s %7s | %7s %8s %6s | %s%n",
                "page", "readers", "page/s", "file/s", "ratio", "p50 ms", "p99 ms", "x file", "bytes, errors");
        for (Map.Entry<String, Asked> page : pages.entrySet()) {
            for (int readers : READERS) {
                compare(page.getKey(), page.getValue(), file, readers);
            }
        }
    }

    /// Both in turns.
    private void compare(String name, Asked page, Asked file, int readers) throws IOException {
        List<Load.Result> ofFile = new ArrayList<>();
        List<Load.Result> ofPage = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ofFile.add(measure(file, readers));
            ofPage.add(measure(page, readers));
        }
        double[] ratios = new double[rounds];
        double[] delays = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = ofPage.get(round).perSecond() / ofFile.get(round).perSecond();
            delays[round] = ofPage.get(round).p99() / ofFile.get(round).p99();
        }
        System.out.printf(
                "%-17s %7d | %9.0f %9.0f %7.2f | %7.2f %8.2f %6.2f | %d to %d, %d%n",
                name,
                readers,
                median(ofPage.stream().mapToDouble(Load.Result::perSecond).toArray()),
                median(ofFile.stream().mapToDouble(Load.Result::perSecond).toArray()),
                median(ratios),
                median(ofPage.stream().mapToDouble(Load.Result::median).toArray()),
                median(ofPage.stream().mapToDouble(Load.Result::p99).toArray()),
                median(delays),
                ofPage.getLast().bytes(),
                ofFile.getLast().bytes(),
                ofPage.stream().mapToLong(Load.Result::errors).sum());
    }

    private Load.Result measure(Asked asked, int readers) throws IOException {
        return new Load(server, asked.path(), asked.headers(), readers, time).run();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
