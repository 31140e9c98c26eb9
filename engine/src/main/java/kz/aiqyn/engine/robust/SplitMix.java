package kz.aiqyn.engine.robust;

/// The generator SplitMix64 as a function of (seed, stream, position), so that any number of any draw can be had
/// without those before it; a stream begins at output number `stream` of the seed. Source: Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014.
final class SplitMix {

    /// As results name it.
    static final String NAME = "SplitMix64";

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private SplitMix() {}

    /// The 64 bits at a position, from 0, of a generator begun with this state.
    static long bits(long state, long position) {
        long z = state + (position + 1) * GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A number in [0, 1), a multiple of 2^-53.
    static double uniform(long seed, long stream, int position) {
        return (bits(bits(seed, stream), position) >>> 11) * UNIT;
    }

    /// The first numbers of a stream.
    static void fill(long seed, long stream, double[] uniforms) {
        long state = bits(seed, stream);
        for (int position = 0; position < uniforms.length; position++) {
            uniforms[position] = (bits(state, position) >>> 11) * UNIT;
        }
    }
}
