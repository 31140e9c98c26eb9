package kz.aiqyn.engine.robust;

/// Shares of an output's variance that inputs account for. Source: Saltelli and others (2010), "Variance based
/// sensitivity analysis of model output": first order as in their table 2 (b), total as in (f), Jansen's.
///
/// @param first by input: the share it accounts for alone
/// @param total by input: the share it has a part in
/// @param variance of the outputs at the base points of A and B together
/// @param mean of the same
record SobolIndices(double[] first, double[] total, double variance, double mean) {

    /// Estimates from outputs at the rows of A, of B, and of A with one column from B.
    ///
    /// @param a by base point
    /// @param b by base point
    /// @param mixed `[input][base point]`
    static SobolIndices of(double[] a, double[] b, double[][] mixed) {
        int n = a.length;
        double mean = (sum(a) + sum(b)) / (2 * n);
        double variance = (squares(a, mean) + squares(b, mean)) / (2 * n - 1);
        double[] first = new double[mixed.length];
        double[] total = new double[mixed.length];
        for (int input = 0; input < mixed.length && variance > 0; input++) {
            double alone = 0;
            double jointly = 0;
            for (int i = 0; i < n; i++) {
                double moved = mixed[input][i] - a[i];
                alone += b[i] * moved;
                jointly += moved * moved;
            }
            first[input] = alone / n / variance;
            total[input] = jointly / (2 * n) / variance;
        }
        return new SobolIndices(first, total, variance, mean);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
