package kz.aiqyn.engine.robust;

/// Numbered points of the unit cube, made when asked for.
interface Points {

    /// How many points there are.
    int count();

    /// One coordinate of one point, in [0, 1).
    double coordinate(int point, int input);

    /// Independent points: point i is the stream i of the seed.
    static Points random(long seed, int count) {
        return new Points() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public double coordinate(int point, int input) {
                return SplitMix.uniform(seed, point, input);
            }
        };
    }
}
