package kz.aiqyn.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a quantity is made of: base symbols with whole exponents, `KZT` 1 and `person` -1 for tenge a head. Two
/// quantities can be added or compared only when their dimensions are equal.
public final class Dimension {

    /// A pure number.
    public static final Dimension NONE = new Dimension(new TreeMap<>());

    /// In the order of the alphabet, no exponent is 0.
    private final SortedMap<String, Integer> exponents;

    private Dimension(SortedMap<String, Integer> exponents) {
        this.exponents = exponents;
    }

    /// The dimension of one base symbol raised to a power; a power of 0 gives a pure number.
    public static Dimension of(String symbol, int exponent) {
        return NONE.plus(symbol, exponent);
    }

    /// Base symbols in the order of the alphabet.
    public List<String> symbols() {
        return List.copyOf(exponents.keySet());
    }

    /// The exponent of a base symbol, 0 when it does not occur.
    public int exponent(String symbol) {
        return exponents.getOrDefault(symbol, 0);
    }

    /// True for a pure number.
    public boolean isNone() {
        return exponents.isEmpty();
    }

    public Dimension multiply(Dimension other) {
        return plus(other, 1);
    }

    public Dimension divide(Dimension other) {
        return plus(other, -1);
    }

    public Dimension power(int exponent) {
        return NONE.plus(this, exponent);
    }

    /// The dimension whose square is this one; empty when an exponent is odd.
    public Optional<Dimension> sqrt() {
        List<Integer> odd = new ArrayList<>(exponents.values());
        odd.removeIf(exponent -> exponent % 2 == 0);
        if (!odd.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Integer> halves = new TreeMap<>();
        exponents.forEach((symbol, exponent) -> halves.put(symbol, exponent / 2));
        return Optional.of(new Dimension(halves));
    }

    private Dimension plus(Dimension other, int times) {
        Dimension sum = this;
        for (var entry : other.exponents.entrySet()) {
            sum = sum.plus(entry.getKey(), Math.multiplyExact(entry.getValue(), times));
        }
        return sum;
    }

    private Dimension plus(String symbol, int exponent) {
        SortedMap<String, Integer> sum = new TreeMap<>(exponents);
        int total = Math.addExact(exponent(symbol), exponent);
        if (total == 0) {
            sum.remove(symbol);
        } else {
            sum.put(symbol, total);
        }
        return new Dimension(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension dimension && dimension.exponents.equals(exponents);
    }

    @Override
    public int hashCode() {
        return exponents.hashCode();
    }

    @Override
    public String toString() {
        return exponents.toString();
    }
}
