package kz.aiqyn.register.services;

import java.util.List;

/// Shares by quarter as a line in a box of a thousand by a thousand.
///
/// @param low the share at the lower edge; the upper one is 100
/// @param path as SVG writes it
record ShareCurve(double low, String path) {

    private static final double BOX = 1000;
    private static final double ALL = 100;

    /// @param shares in percent, in the order of time
    static ShareCurve of(List<Double> shares) {
        double least = shares.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double low = Math.max(0, Math.floor(least) - 1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < shares.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Math.round(i * BOX / Math.max(1, shares.size() - 1)))
                    .append(' ')
                    .append(Math.round(BOX * (ALL - shares.get(i)) / (ALL - low)));
        }
        return new ShareCurve(low, path.toString());
    }
}
