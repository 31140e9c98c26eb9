package kz.aiqyn.register.appraisal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// Makes invented proposals: the same on any machine.
final class SampleProposals {

    /// What the one that costs too much costs against the norm.
    private static final double TOO_MUCH = 1.6;

    private static final int YEARS = 3;

    private final List<Idea> ideas;
    private final List<Names> villages;
    private final Instant now;

    /// @param now when they are kept
    SampleProposals(Instant now) {
        this.now = now;
        this.ideas = lines("idea").map(SampleProposals::idea).toList();
        this.villages = lines("village")
                .map(fields -> new Names(fields[1], fields[2], fields[3]))
                .toList();
    }

    /// A kind of project.
    ///
    /// @param norm what one unit of capacity may cost, in thousands of tenge
    /// @param served people for each unit of capacity
    /// @param yield benefit of a year against the cost
    record Idea(
            ProjectKind kind,
            String unit,
            double norm,
            int least,
            int most,
            double served,
            double yield,
            Names names) {}

    private static Idea idea(String[] fields) {
        return new Idea(
                Lifecycle.of(ProjectKind.class, fields[1]),
                fields[2],
                Double.parseDouble(fields[3]),
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]),
                Double.parseDouble(fields[6]),
                Double.parseDouble(fields[7]),
                new Names(fields[8], fields[9], fields[10]));
    }

    private static Stream<String[]> lines(String kind) {
        try (InputStream stream =
                        Objects.requireNonNull(SampleProposals.class.getResourceAsStream("sample-projects.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .filter(fields -> fields[0].equals(kind))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the invented projects", e);
        }
    }

    List<Idea> ideas() {
        return ideas;
    }

    /// What experts write of a criterion.
    static List<String> reasons(String criterion) {
        return lines("reason")
                .filter(fields -> fields[1].equals(criterion))
                .map(fields -> fields[2])
                .toList();
    }

    /// So many proposals of each body for a call; the first of the second body costs too much.
    List<CostedProposal> make(ProjectCall call, List<String> bodies, int each, ProposalState state) {
        List<CostedProposal> made = new ArrayList<>();
        for (int body = 0; body < bodies.size(); body++) {
            SplittableRandom random =
                    new SplittableRandom(31L * bodies.get(body).hashCode() + call.year());
            for (int i = 0; i < each; i++) {
                Idea idea = ideas.get((body + i * 2) % ideas.size());
                Names village = villages.get((body * 5 + i * 7 + call.year()) % villages.size());
                double dear = body == 1 && i == 0 ? TOO_MUCH : random.nextDouble(0.78, 1.06);
                made.add(proposal(call, bodies.get(body), idea, village, dear, state, random));
            }
        }
        return made;
    }

    private CostedProposal proposal(
            ProjectCall call,
            String body,
            Idea idea,
            Names village,
            double dear,
            ProposalState state,
            SplittableRandom random) {
        int step = idea.most() > 100 ? 10 : 1;
        int capacity = random.nextInt(idea.least() / step, idea.most() / step + 1) * step;
        BigDecimal total = BigDecimal.valueOf(Math.rint(capacity * idea.norm() * dear / 100) * 100);
        Proposal proposal = new Proposal(
                0,
                call.id(),
                body,
                new Names(
                        idea.names().kk().formatted(village.kk()),
                        idea.names().ru().formatted(village.ru()),
                        idea.names().en().formatted(village.en())),
                idea.kind(),
                new ProjectSize(
                        idea.unit(),
                        BigDecimal.valueOf(capacity),
                        (int) (capacity * idea.served() * random.nextDouble(0.7, 1.5)) + 200),
                new ProjectEffect(
                        money(total.doubleValue() * idea.yield() * random.nextDouble(0.6, 1.4)),
                        money(total.doubleValue() * random.nextDouble(0.008, 0.02))),
                5 * random.nextInt(8, 21),
                ProjectTies.NONE,
                state,
                "",
                1,
                now);
        return new CostedProposal(proposal, costs(call.year() + 1, total, random));
    }

    /// A beginning, a middle and an end of building, or two years for what is small.
    private static List<YearCost> costs(int first, BigDecimal total, SplittableRandom random) {
        int years = total.doubleValue() < 400_000 ? YEARS - 1 : YEARS;
        double part = random.nextDouble(0.25, 0.4);
        List<YearCost> costs = new ArrayList<>();
        BigDecimal left = total;
        for (int year = 0; year < years - 1; year++) {
            BigDecimal amount = money(total.doubleValue() * part);
            costs.add(new YearCost(first + year, amount));
            left = left.subtract(amount);
        }
        costs.add(new YearCost(first + years - 1, left));
        return costs;
    }

    private static BigDecimal money(double thousands) {
        return BigDecimal.valueOf(Math.rint(thousands / 100) * 100).setScale(3, RoundingMode.HALF_UP);
    }
}
