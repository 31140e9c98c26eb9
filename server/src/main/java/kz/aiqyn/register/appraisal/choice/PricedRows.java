package kz.aiqyn.register.appraisal.choice;

/// The rows of a program at prices of at least 0, whatever these are: a set that breaks no row is worth no
/// more than what the rows' limits cost and each candidate gains above the price of what it takes of them.
///
/// @param gain by candidate
/// @param sum of what the limits cost and of what is gained
/// @param slack by how much rounding may have altered the sum
record PricedRows(double[] gain, double sum, double slack) {

    /// Twice the rounding of one operation.
    private static final double ROUNDING = 0x1p-52;

    /// @param value by candidate
    static PricedRows of(Program program, Fixings fixings, double[] prices, long[] value) {
        double[] gain = new double[value.length];
        double sum = 0;
        double size = 0;
        long terms = 1;
        for (int k = 0; k < prices.length; k++) {
            double cost = prices[k] * program.limit[k];
            sum += cost;
            size += Math.abs(cost);
            terms += 2;
        }
        for (int j = 0; j < value.length; j++) {
            double gained = value[j];
            size += value[j];
            int[] rows = program.rowsOf[j];
            for (int i = 0; i < rows.length; i++) {
                double cost = prices[rows[i]] * program.adds[j][i];
                gained -= cost;
                size += Math.abs(cost);
            }
            terms += 2L * rows.length + 2;
            gain[j] = gained;
            sum += fixings.isIn(j) ? gained : fixings.isOpen(j) ? Math.max(0, gained) : 0;
        }
        return new PricedRows(gain, sum, ROUNDING * terms * size);
    }

    double gain(int candidate) {
        return gain[candidate];
    }

    /// The whole number that no set is worth more than.
    long bound() {
        double most = Math.floor(sum + slack);
        return most < Long.MAX_VALUE ? (long) most : Long.MAX_VALUE;
    }

    /// Whether a set that has the candidate the other way round than its gain says is certainly worth less.
    boolean isForced(int candidate, long least) {
        return sum - Math.abs(gain[candidate]) + 2 * slack < least;
    }
}
