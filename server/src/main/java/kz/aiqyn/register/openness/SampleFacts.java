package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;
import org.jspecify.annotations.Nullable;

/// Invented facts: of open data and dialogue as many as the invented oblast's figures say, of acts and
/// budgets a few for each body. Here and there a percentage is printed that does not follow from the
/// counts.
final class SampleFacts {

    private static final int KNOWN_AFTER = 15;
    private static final double BEST = 0.97;

    private final Map<String, Map<String, Map<Period, SampleFigure>>> figures = new HashMap<>();

    SampleFacts(SampleOblast oblast) {
        for (String measure : List.of(
                "opendata.list",
                "opendata.published",
                "opendata.current",
                "dialogue.received",
                "dialogue.answered",
                "dep.data.list",
                "dep.data.current")) {
            Map<String, Map<Period, SampleFigure>> byBody = new HashMap<>();
            oblast.figures(measure)
                    .forEach(figure -> byBody.computeIfAbsent(figure.unit(), any -> new HashMap<>())
                            .put(figure.period(), figure));
            figures.put(measure, byBody);
        }
    }

    /// The facts of a body in a quarter.
    List<SampleFact> of(String body, Period quarter) {
        SplittableRandom random = new SplittableRandom((body + quarter).hashCode());
        double good = Math.min(BEST, quality(body) + 0.01 * (quarter.year() - 2023) + random.nextDouble(-0.06, 0.06));
        List<SampleFact> facts = new ArrayList<>();
        facts.add(data(body, quarter, good, random));
        facts.add(invented(body, FactKind.ACTS, quarter, 2 + random.nextInt(14), good, random));
        facts.add(invented(body, FactKind.BUDGETS, quarter, 6 + random.nextInt(7), good + 0.06, random));
        facts.add(dialogue(body, quarter, good, random));
        return facts;
    }

    /// How well a body works, between 0.65 and 0.95.
    static double quality(String body) {
        return 0.65 + 0.3 * new SplittableRandom(31L * body.hashCode()).nextDouble();
    }

    private @Nullable SampleFigure figure(String measure, String body, Period quarter) {
        return figures.getOrDefault(measure, Map.of())
                .getOrDefault(body, Map.of())
                .get(quarter);
    }

    private SampleFact data(String body, Period quarter, double good, SplittableRandom random) {
        SampleFigure list = figure("opendata.list", body, quarter);
        SampleFigure published = figure("opendata.published", body, quarter);
        SampleFigure current = figure("opendata.current", body, quarter);
        if (list != null && published != null && current != null) {
            Counts counts = new Counts(whole(list), whole(published), whole(current));
            return fact(body, FactKind.DATA, quarter, counts, random, list.known(), published.known(), current.known());
        }
        SampleFigure own = figure("dep.data.list", body, quarter);
        SampleFigure kept = figure("dep.data.current", body, quarter);
        if (own != null && kept != null) {
            long done = whole(kept) + Math.round((whole(own) - whole(kept)) * good);
            Counts counts = new Counts(whole(own), done, whole(kept));
            return fact(body, FactKind.DATA, quarter, counts, random, own.known(), kept.known(), kept.known());
        }
        return invented(body, FactKind.DATA, quarter, 30 + random.nextInt(20), good, random);
    }

    private SampleFact dialogue(String body, Period quarter, double good, SplittableRandom random) {
        SampleFigure received = figure("dialogue.received", body, quarter);
        SampleFigure answered = figure("dialogue.answered", body, quarter);
        if (received != null && answered != null) {
            long timely = whole(answered);
            long done = timely + Math.round((whole(received) - timely) * good);
            Counts counts = new Counts(whole(received), done, timely);
            return fact(
                    body,
                    FactKind.DIALOGUE,
                    quarter,
                    counts,
                    random,
                    received.known(),
                    answered.known(),
                    answered.known());
        }
        return invented(body, FactKind.DIALOGUE, quarter, 8 + random.nextInt(40), good, random);
    }

    private static long whole(SampleFigure figure) {
        return figure.number().longValueExact();
    }

    private static SampleFact invented(
            String body, FactKind kind, Period quarter, long due, double good, SplittableRandom random) {
        long done = Math.round(due * Math.min(1, good + random.nextDouble(-0.05, 0.12)));
        long timely = Math.round(done * Math.min(1, good + random.nextDouble(-0.05, 0.1)));
        LocalDate known = quarter.end().plusDays(KNOWN_AFTER);
        return fact(body, kind, quarter, new Counts(due, done, timely), random, known, known, known);
    }

    private static SampleFact fact(
            String body,
            FactKind kind,
            Period quarter,
            Counts counts,
            SplittableRandom random,
            LocalDate due,
            LocalDate done,
            LocalDate timely) {
        BigDecimal share = counts.share();
        BigDecimal slip = BigDecimal.valueOf(random.nextInt(30) == 0 ? 10 : 0);
        BigDecimal printed =
                share == null || share.add(slip).compareTo(BigDecimal.valueOf(100)) > 0 ? share : share.add(slip);
        return new SampleFact(body, kind, quarter, counts, printed, due, done, timely);
    }
}
