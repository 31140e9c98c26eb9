package kz.aiqyn.rating.collection.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.engine.rating.Ascending;

/// Holds a number against its organisation's earlier numbers and against those of others, by medians and their
/// absolute deviations (MAD), which a wrong number among them does not move: Hampel, "The influence curve and its
/// role in robust estimation", JASA 69 (1974).
public final class ValueGuard {

    /// What makes a MAD a standard deviation, where numbers scatter normally.
    private static final double NORMAL = 1.4826;

    private static final double DEVIATIONS = 12;
    /// Numbers that never moved scatter by so much of their median yet.
    private static final double LEAST_SCATTER = 0.05;
    private static final double FAR = 5;
    /// Of numbers that are too few to scatter.
    private static final double FAR_FROM_FEW = 20;
    private static final int FEW = 3;
    private static final int MANY = 5;
    private static final double BEYOND_OTHERS = 20;
    private static final double MOVED = 3;
    /// How near to a power of a thousand a ratio is, in powers of ten.
    private static final double NEAR = 0.5;

    private ValueGuard() {}

    /// What is found of a number.
    public static Judgement judge(double number, Surroundings around) {
        List<Doubt> doubts = new ArrayList<>();
        if (number < 0 && around.sign() != Surroundings.Sign.EITHER) {
            doubts.add(new Doubt(Doubt.Kind.NEGATIVE, 0));
        }
        size(number, around).ifPresent(doubts::add);
        if (doubts.isEmpty()) {
            movedAlone(number, around).ifPresent(doubts::add);
        }
        return new Judgement(around.last(), median(around.own()), others(around), doubts);
    }

    /// The one thing that is wrong with how large it is: the surest first.
    private static Optional<Doubt> size(double number, Surroundings around) {
        return filler(number, around)
                .or(() -> thousandfold(number, around))
                .or(() -> unlikeItself(number, around))
                .or(() -> unlikeOthers(number, around));
    }

    private static Optional<Doubt> filler(double number, Surroundings around) {
        boolean nines = number == Math.rint(number)
                && Math.abs(number) < 1e18
                && Long.toString((long) Math.abs(number)).matches("9{6,}");
        OptionalDouble usual = usual(around);
        boolean fits = usual.isPresent() && ratio(number, usual.getAsDouble()) < BEYOND_OTHERS;
        return nines && !fits ? Optional.of(new Doubt(Doubt.Kind.FILLER, usual.orElse(Double.NaN))) : Optional.empty();
    }

    private static Optional<Doubt> thousandfold(double number, Surroundings around) {
        OptionalDouble usual = usual(around);
        if (usual.isEmpty() || usual.getAsDouble() == 0 || number == 0) {
            return Optional.empty();
        }
        double powers = Math.log10(Math.abs(number / usual.getAsDouble()));
        double nearest = 3 * Math.rint(powers / 3);
        boolean found = nearest != 0 && Math.abs(powers - nearest) <= NEAR && isOutside(number, reference(around));
        return found ? Optional.of(new Doubt(Doubt.Kind.THOUSANDFOLD, usual.getAsDouble())) : Optional.empty();
    }

    /// Numbers that range over thousands themselves tell nothing of a factor of a thousand.
    private static boolean isOutside(double number, double[] numbers) {
        return number < numbers[0] || number > numbers[numbers.length - 1];
    }

    private static Optional<Doubt> unlikeItself(double number, Surroundings around) {
        double[] own = around.own();
        if (own.length == 0) {
            return Optional.empty();
        }
        double median = Ascending.median(own);
        boolean far = own.length < FEW
                ? ratio(number, median) >= FAR_FROM_FEW
                : ratio(number, median) >= FAR && Math.abs(number - median) > DEVIATIONS * scatter(own, median);
        return far ? Optional.of(new Doubt(Doubt.Kind.UNLIKE_ITSELF, median)) : Optional.empty();
    }

    private static double scatter(double[] numbers, double median) {
        double[] deviations = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            deviations[i] = Math.abs(numbers[i] - median);
        }
        double mad = NORMAL * Ascending.median(Ascending.of(deviations));
        return Math.max(mad, LEAST_SCATTER * Math.max(Math.abs(median), 1));
    }

    /// Organisations differ in size by themselves: only what is beyond all of them is told.
    private static Optional<Doubt> unlikeOthers(double number, Surroundings around) {
        double[] others = around.others();
        if (around.own().length > 0 || others.length < MANY) {
            return Optional.empty();
        }
        double least = others[0];
        double most = others[others.length - 1];
        boolean above = most > 0 && number > BEYOND_OTHERS * most;
        boolean below = least > 0 && number >= 0 && number < least / BEYOND_OTHERS;
        return above || below
                ? Optional.of(new Doubt(Doubt.Kind.UNLIKE_OTHERS, Ascending.median(others)))
                : Optional.empty();
    }

    private static Optional<Doubt> movedAlone(double number, Surroundings around) {
        double last = around.last().orElse(0);
        if (around.moves().length < MANY || last <= 0 || number <= 0) {
            return Optional.empty();
        }
        double usual = Ascending.median(around.moves());
        boolean alone = usual > 0 && ratio(number / last, usual) >= MOVED;
        return alone ? Optional.of(new Doubt(Doubt.Kind.MOVED_ALONE, usual)) : Optional.empty();
    }

    /// Its own, else those of the others when they are enough.
    private static double[] reference(Surroundings around) {
        return around.own().length > 0 ? around.own() : around.others();
    }

    private static OptionalDouble usual(Surroundings around) {
        return around.own().length == 0 && around.others().length < MANY
                ? OptionalDouble.empty()
                : median(reference(around));
    }

    /// One or two others are no measure of anything.
    private static OptionalDouble others(Surroundings around) {
        return around.others().length < FEW ? OptionalDouble.empty() : median(around.others());
    }

    private static OptionalDouble median(double[] numbers) {
        return numbers.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Ascending.median(numbers));
    }

    /// How many times one is the other, never below one.
    private static double ratio(double one, double other) {
        double a = Math.abs(one);
        double b = Math.abs(other);
        return a == b ? 1 : Math.max(a, b) / Math.min(a, b);
    }
}
