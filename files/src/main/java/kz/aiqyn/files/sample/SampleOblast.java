package kz.aiqyn.files.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import kz.aiqyn.files.export.FileDictionaries;

/// The invented oblast Үлгі: 36 months of values from January 2023, the same to the byte wherever it runs.
public final class SampleOblast {

    private final Invention invention;
    private final TrueFigures figures;
    private final Office office;

    private SampleOblast(Invention invention) {
        this.invention = invention;
        this.figures = new TrueFigures(invention);
        this.office = new Office(invention);
    }

    /// The oblast with the units of `samples/ulgi/units.csv`.
    public static SampleOblast of(Units units) {
        return new SampleOblast(Invention.of(units));
    }

    /// Codes of all measures that can be made, in order.
    public SequencedSet<String> measures() {
        return new LinkedHashSet<>(invention.recipes().keySet());
    }

    /// Writes the values of a methodology's measures, and its adjustment points, as a long table.
    ///
    /// @throws IllegalArgumentException when the methodology names a measure that is not of this oblast
    public void write(Methodology methodology, Appendable to) throws IOException {
        List<String> codes = new ArrayList<>(
                methodology.measures().stream().map(Measure::code).toList());
        codes.addAll(
                methodology.adjustments().stream().map(AdjustmentRule::code).toList());
        write(codes, to);
    }

    /// Writes the values of some measures, in their order, as a long table.
    ///
    /// @throws IllegalArgumentException when a code is neither of a measure of this oblast nor of
    ///     adjustment points
    public void write(Collection<String> codes, Appendable to) throws IOException {
        CsvRows rows = CsvRows.into(to, CsvDialect.PROGRAMS).heads(FileDictionaries.READINGS);
        for (String code : codes) {
            List<SampleValue> readings = code.startsWith("adjust.") ? points(code) : readings(figures.recipe(code));
            for (SampleValue reading : readings) {
                rows.row(reading.cells());
            }
        }
        rows.flush();
    }

    /// The true figures of one measure, for every unit that has it and every period: what the registers of
    /// the demonstration hold records of. A register loses nothing: what an office never sent is here.
    ///
    /// @throws IllegalArgumentException when the code is not of a measure of this oblast
    public List<SampleFigure> figures(String code) {
        Recipe recipe = figures.recipe(code);
        List<Period> periods = TrueFigures.periods(recipe.period());
        List<SampleFigure> made = new ArrayList<>();
        for (SampleUnit place : invention.places().values()) {
            if (!recipe.concerns(place.kind()) || !recipe.applies(place.kind(), place.character())) {
                continue;
            }
            long[] reported = figures.reported(recipe, place);
            for (int i = 0; i < reported.length; i++) {
                Period period = periods.get(i);
                if (!Office.isOutsideTime(recipe, place, period)) {
                    made.add(new SampleFigure(
                            place.code(),
                            period,
                            BigDecimal.valueOf(reported[i], recipe.decimals()),
                            Office.known(recipe, place, period)));
                }
            }
        }
        return made;
    }

    private List<SampleValue> readings(Recipe recipe) {
        List<Period> periods = TrueFigures.periods(recipe.period());
        long[] totals = new long[periods.size()];
        List<SampleValue> readings = new ArrayList<>();
        for (SampleUnit place : invention.places().values()) {
            if (!recipe.concerns(place.kind())) {
                continue;
            }
            boolean applies = recipe.applies(place.kind(), place.character());
            long[] reported = applies ? figures.reported(recipe, place) : totals;
            for (int i = 0; i < reported.length; i++) {
                Period period = periods.get(i);
                readings.addAll(
                        applies
                                ? office.readings(recipe, place, period, reported[i])
                                : office.notApplicable(recipe, place, period));
                totals[i] += applies && place.unit().inForce(period) ? reported[i] : 0;
            }
        }
        if (recipe.is("total")) {
            readings.addAll(totals(recipe, periods, totals));
        }
        return readings;
    }

    /// The oblast's own value: the sum over the units in force, however late or lost single reports are.
    private List<SampleValue> totals(Recipe recipe, List<Period> periods, long[] totals) {
        List<SampleValue> readings = new ArrayList<>();
        for (SampleUnit place : invention.places().values()) {
            for (int i = 0; i < totals.length && place.kind().equals("oblast"); i++) {
                readings.addAll(office.readings(recipe, place, periods.get(i), totals[i]));
            }
        }
        return readings;
    }

    private List<SampleValue> points(String code) {
        List<SampleValue> readings = new ArrayList<>();
        for (Story story : invention.stories()) {
            if (story.effect() == Story.Effect.POINTS && story.measure().equals(code)) {
                Period quarter = story.from().within(PeriodKind.QUARTER);
                String points = BigDecimal.valueOf(story.amount()).toPlainString();
                readings.add(new SampleValue(
                        story.unit(),
                        quarter,
                        code,
                        points,
                        quarter.end().plusDays(25),
                        false,
                        "Облыс әкімдігі | Акимат области | Akimat of the oblast",
                        story.note()));
            }
        }
        return readings;
    }
}
