package kz.aiqyn.register.goals;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the evaluation of goals counts: `aiqyn.goals`. Editions of the official method differ in these numbers, and its
/// text could not be read, so that none of them is written into the program.
///
/// @param reached weight of the share of targets that were reached
/// @param money weight of the relation of results to the money spent
/// @param programmes weight of the share of reached results of budget programmes
/// @param unreliable points deducted for each figure found unreliable
/// @param most how many points are deducted at most
/// @param high from how many points the degree is high; so are the next two of the middle and the low one
@ConfigurationProperties("aiqyn.goals")
record GoalsSettings(
        @DefaultValue("50") int reached,
        @DefaultValue("30") int money,
        @DefaultValue("20") int programmes,
        @DefaultValue("2") int unreliable,
        @DefaultValue("10") int most,
        @DefaultValue("90") int high,
        @DefaultValue("70") int middle,
        @DefaultValue("50") int low) {

    GoalsSettings {
        if (reached < 0 || money < 0 || programmes < 0 || reached + money + programmes == 0) {
            throw new IllegalArgumentException("aiqyn.goals: weights are not below nothing and not all nothing, found "
                    + reached + ", " + money + ", " + programmes);
        }
        if (unreliable < 0 || most < 0 || !(high > middle && middle > low && low > 0)) {
            throw new IllegalArgumentException("aiqyn.goals: deductions are not below nothing and degrees fall, found "
                    + unreliable + ", " + most + "; " + high + ", " + middle + ", " + low);
        }
    }
}
