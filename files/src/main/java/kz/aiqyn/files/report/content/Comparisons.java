package kz.aiqyn.files.report.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.engine.explain.Change;
import kz.aiqyn.engine.explain.ComparedValues;
import kz.aiqyn.engine.explain.EarlierValues;
import kz.aiqyn.engine.explain.NetWords;
import kz.aiqyn.engine.formula.Formula;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What a report sets beside today's values: those of the edition before, of last year, of all periods.
public final class Comparisons {

    /// Most periods that a path shows, the latest.
    private static final int MOST = 12;

    private final ReportContent content;
    private final EarlierValues earlier;
    private final Map<String, Optional<ComparedValues>> known = new HashMap<>();
    private @Nullable Formulas formulas;
    private @Nullable EarlierValues derived;

    private Comparisons(ReportContent content, boolean deep) {
        this.content = content;
        this.earlier =
                deep ? (indicator, unit, period) -> derived().value(indicator, unit, period) : EarlierValues.NONE;
    }

    /// With values of last year out of the panel, which is read when the first of them is asked for.
    public static Comparisons of(ReportContent content) {
        return new Comparisons(content, true);
    }

    /// Out of the editions alone: for pages that show none of the panel.
    public static Comparisons ofEditions(ReportContent content) {
        return new Comparisons(content, false);
    }

    /// The values of an edition beside those of another period of its group; empty when that has no edition here.
    public Optional<ComparedValues> since(Edition edition, Period since) {
        return known.computeIfAbsent(
                edition.group().code() + " " + edition.period() + " " + since,
                any -> content.editions().stream()
                        .filter(other -> other.period().equals(since)
                                && other.group().code().equals(edition.group().code()))
                        .findFirst()
                        .map(before -> ComparedValues.of(before, edition, earlier)));
    }

    /// The values of an edition beside those of the period before.
    public Optional<ComparedValues> before(Edition edition) {
        return since(edition, edition.period().plus(-1));
    }

    /// A change in words, its reasons by indicators.
    public List<Phrase> words(Edition edition, UnitStory.ChangeInWords told) {
        return told.change() instanceof Change.Split split
                ? since(edition, told.since())
                        .map(values -> NetWords.of(told.words(), split, values))
                        .orElse(told.words())
                : told.words();
    }

    /// An indicator's values over the periods up to an edition.
    public ValuePath path(Edition edition, String code) {
        List<Edition> all = content.path(edition);
        return new ValuePath(code, all.subList(Math.max(0, all.size() - MOST), all.size()), accumulates(code));
    }

    private boolean accumulates(String code) {
        Formulas understood = formulas == null ? Formulas.of(content.methodology()) : formulas;
        formulas = understood;
        return understood.find(code).map(Formula::accumulates).orElse(false);
    }

    private EarlierValues derived() {
        EarlierValues values = derived;
        if (values == null) {
            values = switch (Rating.prepare(content.methodology(), content.panel())) {
                case Preparation.Ready(Rating rating) ->
                    EarlierValues.of(rating.values(), content.panel().units());
                case Preparation.Refused _ -> EarlierValues.NONE;
            };
            derived = values;
        }
        return values;
    }
}
