package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import kz.aiqyn.engine.period.Period;

/// Invents lives of sites so that as many are under way, and on schedule, at the end of each quarter as a unit's
/// figures say.
final class SampleLives {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private final List<Period> quarters;
    private final SplittableRandom random;
    private final List<SampleLife> all = new ArrayList<>();

    private SampleLives(List<Period> quarters, SplittableRandom random) {
        this.quarters = quarters;
        this.random = random;
    }

    /// @param active how many are under way at the end of each quarter
    /// @param onTime how many of these are on schedule
    /// @param ends whether the unit is no more after the last quarter: then all are finished soon after it
    static List<SampleLife> of(
            List<Period> quarters, int[] active, int[] onTime, boolean ends, SplittableRandom random) {
        SampleLives lives = new SampleLives(quarters, random);
        for (int i = 0; i < quarters.size(); i++) {
            lives.quarter(i, active[i], active[i] - onTime[i]);
        }
        if (ends) {
            LocalDate end = quarters.getLast().end();
            lives.underWay(quarters.size() - 1)
                    .forEach(life -> life.finish(quarters.size(), end.plusDays(random.nextInt(6, 50))));
        }
        return lives.all;
    }

    private List<SampleLife> underWay(int quarter) {
        return all.stream().filter(life -> life.isUnderWay(quarter)).toList();
    }

    private void quarter(int quarter, int active, int late) {
        LocalDate start = quarters.get(quarter).start();
        List<SampleLife> lasting = new ArrayList<>(underWay(quarter));
        lasting.sort(Comparator.comparingInt(SampleLife::from));
        for (SampleLife life : List.copyOf(lasting)) {
            boolean isTooMany = lasting.size() > active && !life.isEstate();
            if (quarter > 0 && (life.isDue(quarter) || isTooMany)) {
                life.finish(quarter, start.plusDays(random.nextInt(12, 80)));
                lasting.remove(life);
            }
        }
        while (lasting.size() < active) {
            SampleLife begun = begin(quarter, start, all.isEmpty());
            all.add(begun);
            lasting.add(begun);
        }
        // Who was late goes on being late; else the oldest falls behind first, and an estate last.
        lasting.stream()
                .sorted(Comparator.comparing(SampleLife::isEstate)
                        .thenComparing(life -> quarter == 0 || !life.isLate(quarter - 1))
                        .thenComparing(SampleLife::started))
                .limit(late)
                .forEach(life -> life.beLate(quarter));
    }

    /// Those of the first quarter began earlier, where the unit was there.
    private SampleLife begin(int quarter, LocalDate start, boolean estate) {
        boolean isEarlier = quarter == 0 && start.equals(FIRST);
        LocalDate started =
                isEarlier ? start.minusDays(random.nextInt(20, 260)) : start.plusDays(random.nextInt(4, 18));
        return new SampleLife(started, quarter, random.nextInt(3, 7), estate);
    }
}
