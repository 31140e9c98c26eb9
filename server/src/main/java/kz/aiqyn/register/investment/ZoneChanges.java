package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes zones and their plots, and tells which measures that touches.
@Service
class ZoneChanges extends RecordChanges<Zone> {

    private final Zones zones;
    private final Plots plots;

    ZoneChanges(Zones zones, Plots plots, Keeping keeping) {
        super(zones, List.of(plots.rows()), keeping);
        this.zones = zones;
        this.plots = plots;
    }

    @Override
    protected Optional<Object> told(@Nullable Zone before, Zone after, LocalDate today) {
        return Optional.of(InvestmentMeasures.touched(
                InvestmentMeasures.OF_ZONES,
                before == null ? List.of(after.organisation()) : List.of(before.organisation(), after.organisation()),
                today));
    }

    @Override
    public Outcome<Long> save(Zone zone) {
        return super.save(zones.find(zone.id()).map(zone::after).orElse(zone));
    }

    /// Keeps that somebody takes a plot, or leaves it.
    ///
    /// @param seen version of the zone that the sender saw
    Outcome<Long> let(long id, int seen, Plot plot) {
        return below(
                id,
                seen,
                zone -> against(zone, plot, plots.rows().list(id))
                        .map(fault -> Outcome.<Long>refused(fault.field(), fault.why()))
                        .orElseGet(() -> let(zone, plot, 0)));
    }

    /// @param intake the file that it came from, 0 for none
    Outcome<Long> let(Zone zone, Plot plot, long intake) {
        Plot kept = plots.rows()
                .same(zone.id(), plot)
                .map(before -> new Plot(
                        plot.number(),
                        plot.area(),
                        plot.tenant(),
                        plot.project(),
                        before.area().compareTo(plot.area()) == 0 ? plot.span().after(before.span()) : plot.span()))
                .orElse(plot);
        return put(plots.rows(), zone, kept, "let", intake);
    }

    /// Takes away a row that was written by mistake.
    Outcome<Long> remove(long id, int seen, String number, String since) {
        return below(id, seen, zone -> {
            plots.rows().list(id).stream()
                    .filter(plot -> plot.number().equals(number)
                            && plot.span().since().toString().equals(since))
                    .forEach(plot -> {
                        plots.rows().remove(id, plot);
                        write("plot-removed", zone, 0, plot.fields());
                    });
            return Outcome.done(id);
        });
    }

    /// Nobody takes a plot that another has, and all together no more than the zone's area.
    static Optional<Fault> against(Zone zone, Plot plot, List<Plot> known) {
        List<Plot> others = known.stream()
                .filter(other -> !(other.number().equals(plot.number())
                        && other.span().since().equals(plot.span().since())))
                .toList();
        if (others.stream()
                .anyMatch(other ->
                        other.number().equals(plot.number()) && other.span().overlaps(plot.span()))) {
            return Optional.of(new Fault("number", Phrase.of("investment.refused.taken", plot.number())));
        }
        // What is taken changes only where somebody takes a plot.
        boolean full = Stream.concat(others.stream(), Stream.of(plot))
                .map(other -> other.span().since())
                .filter(day -> plot.span().isOn(day))
                .anyMatch(day -> taken(others, day).add(plot.area()).compareTo(zone.area()) > 0);
        return full
                ? Optional.of(new Fault("plot-area", Phrase.of("investment.refused.full", plot.area(), zone.area())))
                : Optional.empty();
    }

    static BigDecimal taken(List<Plot> plots, LocalDate day) {
        return plots.stream()
                .filter(plot -> plot.span().isOn(day))
                .map(Plot::area)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
