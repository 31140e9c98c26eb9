package kz.aiqyn.files.sample;

import java.util.SplittableRandom;

/// Seeded chance that is asked by words instead of in turn, so that a new measure changes no old value.
final class Dice {

    private static final long SEED = 20_230_101L;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Dice() {}

    /// Evenly from 0 to 1.
    static double even(String purpose, String measure, String unit, int time) {
        return stream(purpose, measure, unit, time).nextDouble();
    }

    /// Nearly normal with mean 0 and deviation 1: twelve even numbers added, so that no platform's
    /// logarithm matters.
    static double normal(String purpose, String measure, String unit, int time) {
        SplittableRandom stream = stream(purpose, measure, unit, time);
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += stream.nextDouble();
        }
        return sum;
    }

    private static SplittableRandom stream(String purpose, String measure, String unit, int time) {
        long seed = SEED;
        seed = seed * MIX + purpose.hashCode();
        seed = seed * MIX + measure.hashCode();
        seed = seed * MIX + unit.hashCode();
        seed = seed * MIX + time;
        return new SplittableRandom(seed);
    }
}
