package kz.aiqyn.files.methodology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.ConstantPolicy;
import kz.aiqyn.engine.methodology.Coverage;
import kz.aiqyn.engine.methodology.Direction;
import kz.aiqyn.engine.methodology.Formation;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.engine.methodology.Index;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Joint;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Robustness;
import kz.aiqyn.engine.methodology.Robustness.WeightNoise;
import kz.aiqyn.engine.methodology.Scale;
import kz.aiqyn.engine.methodology.Scoring;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.methodology.Treatment;
import kz.aiqyn.engine.methodology.TreatmentLimits;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;

/// Methodologies that use everything the file can say, with texts that are awkward to quote.
final class GeneratedMethodology {

    private static final List<String> PIECES = List.of(
            "a",
            "ә",
            "қала",
            " ",
            "  ",
            ": ",
            " #",
            "\"",
            "'",
            "\\",
            "\n",
            "\t",
            "-",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "|",
            ">",
            "?",
            "null",
            "true",
            "12",
            "1e3",
            "~",
            "\u00a0",
            "\u2028",
            "😀",
            "0x1F",
            "2024-01-01",
            "=",
            "\ufeff",
            "№");

    private final SplittableRandom random;
    private int codes;

    private GeneratedMethodology(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Methodology of(long seed) {
        return new GeneratedMethodology(seed).methodology();
    }

    private Methodology methodology() {
        return new Methodology(
                new Identity(code(), "v" + text(), names(), day(), day(), names()),
                new Index(chance() ? Index.DEFAULT_CODE : code(), names(), one(Aggregation.values())),
                new Scale(number(), number(), random.nextInt(10)),
                list(3, () -> new Band(code(), names(), number())),
                peers(),
                new Coverage(number(), number()),
                new TreatmentLimits(number(), number(), chance() ? null : random.nextInt(9)),
                list(5, this::measure),
                list(3, () -> block(0)),
                list(2, this::indicator),
                list(2, () -> new AdjustmentRule(code(), names(), number(), number())),
                list(2, () -> new Sector(code(), names())),
                list(2, this::source),
                chance() ? Robustness.DEFAULT : robustness());
    }

    private Measure measure() {
        return new Measure(code(), names(), "u" + text(), one(PeriodKind.values()), one(RollUp.values()));
    }

    private Peers peers() {
        boolean by = chance();
        return new Peers(
                by ? "k" + text() : null, list(3, () -> new Peers.Group(code(), names(), list(3, this::text))));
    }

    private Block block(int depth) {
        return new Block(
                code(),
                names(),
                number(),
                chance() ? null : one(PeriodKind.values()),
                one(Aggregation.values()),
                depth < 3 ? list(2, () -> block(depth + 1)) : List.of(),
                list(3, this::indicator));
    }

    private Indicator indicator() {
        Period first = Period.month(2020, 1).plus(random.nextInt(20));
        Scoring scoring = new Scoring(
                direction(),
                normalisation(),
                one(Treatment.values()),
                missing(),
                one(ConstantPolicy.values()),
                chance() ? null : new Joint(first, first.plus(random.nextInt(9))));
        Passport passport = new Passport(names(), names(), text(), names(), names(), list(3, this::text));
        return new Indicator(
                code(), names(), number(), "u" + text(), "f" + text(), one(Formation.values()), scoring, passport);
    }

    private Direction direction() {
        return switch (random.nextInt(3)) {
            case 0 -> new Direction.Up();
            case 1 -> new Direction.Down();
            default -> new Direction.Corridor(number(), number());
        };
    }

    private Normalisation normalisation() {
        return switch (random.nextInt(7)) {
            case 0 -> new Normalisation.Goalposts(number(), number());
            case 1 -> new Normalisation.MinMax();
            case 2 -> new Normalisation.Target(number());
            case 3 -> new Normalisation.Distance(number());
            case 4 -> new Normalisation.ZScore(number(), number());
            case 5 -> new Normalisation.Ranks();
            default -> new Normalisation.Percentile();
        };
    }

    private MissingPolicy missing() {
        return switch (random.nextInt(4)) {
            case 0 -> new MissingPolicy.Worst();
            case 1 -> new MissingPolicy.Exclude();
            case 2 -> new MissingPolicy.Previous(1 + random.nextInt(8));
            default -> new MissingPolicy.PeerMedian();
        };
    }

    private SourceLayout source() {
        return new SourceLayout(
                code(),
                "l" + text(),
                list(3, () -> new SourceLayout.Line("m" + text(), address(0), "c" + text(), chance())));
    }

    private SourceLayout.Address address(int depth) {
        return new SourceLayout.Address(
                chance() ? null : random.nextInt(5),
                chance() ? null : text(),
                chance() ? null : text(),
                depth > 2 || chance() ? null : address(depth + 1));
    }

    private Robustness robustness() {
        WeightNoise noise = switch (random.nextInt(3)) {
            case 0 -> new WeightNoise.None();
            case 1 -> new WeightNoise.Uniform(number());
            default -> new WeightNoise.Dirichlet(number());
        };
        return new Robustness(
                noise,
                list(3, this::normalisation),
                list(3, () -> one(Aggregation.values())),
                list(3, this::missing),
                chance());
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        int size = random.nextInt(most + 1);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(item.get());
        }
        return list;
    }

    private LocalDate day() {
        return chance() ? null : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
    }

    private String code() {
        return "code.%s-%d".formatted(one(new String[] {"x", "null", "1", "қала", "a:b", "#"}), codes++);
    }

    private Names names() {
        return switch (random.nextInt(4)) {
            case 0 -> Names.NONE;
            case 1 -> Names.same(text());
            default -> new Names(text(), text(), text());
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-5, 100);
            case 1 -> random.nextDouble();
            case 2 -> -0.0;
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(-300, 300));
            default -> random.nextInt(1000) / 8.0;
        };
    }
}
