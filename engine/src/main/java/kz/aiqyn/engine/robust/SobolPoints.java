package kz.aiqyn.engine.robust;

/// The rows of A, then of B, then of A with column 0 from B, with column 1 from B, and so on. Row i of A and of B
/// together is stream i of the seed.
///
/// @param base rows of A
/// @param inputs columns of A
record SobolPoints(long seed, int base, int inputs) implements Points {

    @Override
    public int count() {
        return Math.multiplyExact(base, inputs + 2);
    }

    @Override
    public double coordinate(int point, int input) {
        int matrix = point / base;
        boolean fromB = matrix == 1 || matrix == input + 2;
        return SplitMix.uniform(seed, point % base, fromB ? inputs + input : input);
    }
}
