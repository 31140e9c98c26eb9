package kz.aiqyn.portal.monday;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.portal.edition.ShortTable;

/// What an edition answers to whoever leads the region.
///
/// @param title of the rating
/// @param lede how many are rated, by which version, published when
/// @param leads the first of each peer group, the largest group first
/// @param lags the last of each
/// @param fell whose places fell most; empty when nobody's did
/// @param rule by which it is told who fell most, and since when; empty when there is no edition before
/// @param strip drawing of all scores of the largest group, with its words
/// @param month the month's economy; empty when none was published
/// @param heard what was objected to before it was published, in words
record MondayAnswers(
        String title,
        String period,
        String href,
        String lede,
        List<UnitAnswer> leads,
        List<UnitAnswer> lags,
        List<UnitAnswer> fell,
        String rule,
        ScoreStrip strip,
        Optional<ShortTable> month,
        String heard) {

    /// The answers of the main rating, and of the others after it.
    public record OfAll(MondayAnswers main, List<MondayAnswers> others) {

        public OfAll {
            others = List.copyOf(others);
        }
    }

    MondayAnswers {
        leads = List.copyOf(leads);
        lags = List.copyOf(lags);
        fell = List.copyOf(fell);
    }
}
