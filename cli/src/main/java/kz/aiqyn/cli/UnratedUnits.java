package kz.aiqyn.cli;

import java.util.OptionalDouble;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;

/// Why units are not rated.
final class UnratedUnits {

    private UnratedUnits() {}

    /// Why a unit has no score.
    static Phrase why(Screen screen, Edition edition, int unit) {
        OptionalDouble coverage = edition.coverage(Tree.INDEX, unit);
        double least = edition.methodology().coverage().unit();
        if (coverage.isEmpty()) {
            return Phrase.of("cli.unrated.nothing");
        }
        if (!edition.screening().rated()[unit]) {
            return Phrase.of("cli.unrated.coverage", screen.percent(coverage.getAsDouble()), screen.percent(least));
        }
        return Phrase.of("cli.unrated.unscored");
    }

    static void print(Screen screen, Edition edition) {
        boolean any = false;
        for (int unit = 0; unit < edition.units().size(); unit++) {
            if (!edition.isRated(unit)) {
                if (!any) {
                    screen.blank();
                    screen.line(screen.words("cli.unrated"));
                    any = true;
                }
                String name = screen.wording().name(edition.units().get(unit).names());
                screen.remark("  " + screen.words("cli.unrated.unit", name, why(screen, edition, unit)));
            } else if (edition.place(Tree.INDEX, unit).isEmpty()) {
                screen.remark(screen.words("cli.alone"));
            }
        }
    }
}
