package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Invents a body's industrial zone, whose plots come to the area taken at the end of each quarter, and its
/// enterprises,
/// of which as many are there and stand idle.
final class SampleGrounds {

    private static final String AREA = "zones.area";
    private static final String TAKEN = "zones.occupied";
    private static final String THERE = "enterprises.industrial";
    private static final String IDLE = "enterprises.idle";
    private static final int LARGEST = 140;
    private static final List<String> REASONS =
            List.of("шикізат жоқ", "айналым қаражаты жоқ", "жабдық жөнделуде", "тапсырыс жоқ", "меншік дауы");

    private final SampleFigures figures;
    private final SampleNames names;
    private final SplittableRandom random;
    private final int serial;
    /// The day on which the body is no more; null while it lasts.
    private final @Nullable LocalDate end;

    SampleGrounds(SampleFigures figures, SampleNames names, int serial, @Nullable LocalDate end) {
        this.figures = figures;
        this.names = names;
        this.serial = serial;
        this.end = end;
        this.random = new SplittableRandom(17L * figures.unit().hashCode() + 3);
    }

    /// A plot while it is made, in tenths of a hectare.
    private static final class Lot {
        private final String number;
        private final int area;
        private final LocalDate since;
        private final Instant sinceAt;
        private @Nullable LocalDate until;
        private @Nullable Instant untilAt;

        Lot(String number, int area, LocalDate since, Instant sinceAt) {
            this.number = number;
            this.area = area;
            this.since = since;
            this.sinceAt = sinceAt;
        }

        boolean isLet() {
            return until == null;
        }

        void leave(LocalDate day, Instant written) {
            until = day;
            untilAt = written;
        }
    }

    record SampleZone(Zone zone, List<Plot> plots) {}

    /// @param body the name of the body
    /// @param projects numbers of its projects, of which some have a plot
    @Nullable
    SampleZone zone(Names body, List<Long> projects, Instant now) {
        List<Period> quarters = figures.quarters(TAKEN);
        if (quarters.isEmpty()) {
            return null;
        }
        List<Lot> lots = new ArrayList<>();
        LocalDate began = quarters.getFirst().start().minusYears(2);
        for (Period quarter : quarters) {
            int taken =
                    lots.stream().filter(Lot::isLet).mapToInt(lot -> lot.area).sum();
            LocalDate day = lots.isEmpty()
                    ? quarter.start().minusDays(200)
                    : quarter.start().plusDays(random.nextInt(80));
            Instant written = figures.written(TAKEN, quarter);
            int wanted = figures.number(TAKEN, quarter);
            if (wanted > taken) {
                let(lots, wanted - taken, day, written);
            } else if (wanted < taken) {
                leave(lots, taken - wanted, day, written);
            }
        }
        Zone zone = new Zone(
                0,
                figures.unit(),
                new Names(
                        body.kk() + "ның индустриялық аймағы",
                        "Индустриальная зона: " + body.ru(),
                        "Industrial zone: " + body.en()),
                "",
                hectares(figures.number(AREA, quarters.getFirst())),
                utilities(),
                new Span(
                        began,
                        end,
                        figures.written(AREA, quarters.getFirst()),
                        end == null ? null : SampleFigures.morning(end)),
                1,
                now);
        return new SampleZone(zone, plots(lots, projects));
    }

    private static BigDecimal hectares(int tenths) {
        return BigDecimal.valueOf(tenths, 1).setScale(2);
    }

    private Set<Zone.Utility> utilities() {
        Set<Zone.Utility> utilities = EnumSet.of(Zone.Utility.POWER, Zone.Utility.WATER, Zone.Utility.ROAD);
        for (Zone.Utility more : List.of(Zone.Utility.GAS, Zone.Utility.SEWER, Zone.Utility.RAIL)) {
            if (random.nextInt(2) == 0) {
                utilities.add(more);
            }
        }
        return utilities;
    }

    private void let(List<Lot> lots, int area, LocalDate day, Instant written) {
        int rest = area;
        while (rest > 0) {
            int part = rest <= LARGEST ? rest : random.nextInt(30, LARGEST);
            lots.add(new Lot(Integer.toString(lots.size() + 1), part, day, written));
            rest -= part;
        }
    }

    /// Somebody leaves the smallest plot that is large enough, or else the largest; what is too much of it is let
    /// again.
    private void leave(List<Lot> lots, int area, LocalDate day, Instant written) {
        int rest = area;
        while (rest > 0) {
            int needed = rest;
            Lot leaving = lots.stream()
                    .filter(lot -> lot.isLet() && lot.since.isBefore(day))
                    .min(Comparator.<Lot>comparingInt(lot -> lot.area >= needed ? lot.area : 10_000 - lot.area))
                    .orElseThrow();
            leaving.leave(day, written);
            if (leaving.area > rest) {
                lots.add(new Lot(Integer.toString(lots.size() + 1), leaving.area - rest, day, written));
            }
            rest -= leaving.area;
        }
    }

    private List<Plot> plots(List<Lot> lots, List<Long> projects) {
        List<Plot> plots = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            Long project = i % 3 == 1 && i / 3 < projects.size() ? projects.get(i / 3) : null;
            plots.add(new Plot(
                    lot.number,
                    hectares(lot.area),
                    project == null ? names.company().kk() : "",
                    project,
                    new Span(lot.since, lot.until, lot.sinceAt, lot.untilAt)));
        }
        return plots;
    }

    /// An enterprise while it is made.
    private static final class Works {
        private final LocalDate since;
        private final Instant sinceAt;
        private @Nullable LocalDate until;
        private @Nullable Instant untilAt;
        private final List<Standstill> stood = new ArrayList<>();
        private @Nullable Span stands;

        Works(LocalDate since, Instant sinceAt) {
            this.since = since;
            this.sinceAt = sinceAt;
        }

        boolean isThere() {
            return until == null;
        }

        void goOn(LocalDate day, Instant written, String reason) {
            if (stands != null) {
                stood.add(new Standstill(reason, new Span(stands.since(), day, stands.sinceAt(), written)));
                stands = null;
            }
        }
    }

    record SampleEnterprise(Enterprise enterprise, List<Standstill> standstills) {}

    List<SampleEnterprise> enterprises(Instant now) {
        List<Works> all = new ArrayList<>();
        for (Period quarter : figures.quarters(THERE)) {
            there(all, quarter);
            idle(all, quarter);
        }
        List<SampleEnterprise> made = new ArrayList<>();
        for (Works works : all) {
            made.add(enterprise(works, made.size(), now));
        }
        return made;
    }

    private void there(List<Works> all, Period quarter) {
        int wanted = figures.number(THERE, quarter);
        int there = (int) all.stream().filter(Works::isThere).count();
        Instant written = figures.written(THERE, quarter);
        boolean first = all.isEmpty();
        for (int i = there; i < wanted; i++) {
            LocalDate since = first
                    ? quarter.start().minusDays(random.nextInt(300, 5_000))
                    : quarter.start().plusDays(random.nextInt(1, 80));
            all.add(new Works(since, written));
        }
        List<Works> closing = all.stream()
                .filter(works -> works.isThere() && works.stands == null)
                .skip(random.nextInt(3))
                .limit(Math.max(0, there - wanted))
                .toList();
        for (Works works : closing) {
            works.until = quarter.start().plusDays(random.nextInt(1, 80));
            works.untilAt = written;
        }
    }

    private void idle(List<Works> all, Period quarter) {
        int wanted = figures.number(IDLE, quarter);
        Instant written = figures.written(IDLE, quarter);
        List<Works> idle = all.stream().filter(works -> works.stands != null).toList();
        idle.stream()
                .limit(Math.max(0, idle.size() - wanted))
                .forEach(works -> works.goOn(quarter.start(), written, reason()));
        all.stream()
                .filter(works -> works.isThere() && works.stands == null && works.since.isBefore(quarter.start()))
                .skip(quarter.ordinal() % 4)
                .limit(Math.max(0, wanted - idle.size()))
                .forEach(works -> works.stands = new Span(quarter.start(), null, written, null));
    }

    private String reason() {
        return REASONS.get(random.nextInt(REASONS.size()));
    }

    private SampleEnterprise enterprise(Works works, int number, Instant now) {
        if (works.stands != null) {
            works.stood.add(new Standstill(reason(), works.stands));
        }
        boolean ended = works.until == null && end != null;
        Enterprise enterprise = new Enterprise(
                0,
                figures.unit(),
                names.company(),
                SampleNames.bin(40_000 + serial * 1_000 + number),
                Branch.values()[random.nextInt(Branch.values().length)],
                new Span(
                        works.since,
                        ended ? end : works.until,
                        works.sinceAt,
                        ended && end != null ? SampleFigures.morning(end) : works.untilAt),
                1,
                now);
        return new SampleEnterprise(enterprise, works.stood);
    }
}
