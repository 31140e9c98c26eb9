package kz.aiqyn.measure.pull;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks sources anew when a day begins: what is late, or in use, or under way is another number the next day, though
/// nobody wrote a record. Periods that the days since the last asking fell into are asked for.
@Component
public class CalendarPulls {

    private final ObjectProvider<MeasureSource> sources;
    private final DayAsked days;
    private final TouchedKeys touched;
    private final PullRequests requests;
    private final JobSettings settings;
    private final InstantSource clock;

    public CalendarPulls(
            ObjectProvider<MeasureSource> sources,
            DayAsked days,
            TouchedKeys touched,
            PullRequests requests,
            JobSettings settings,
            InstantSource clock) {
        this.sources = sources;
        this.days = days;
        this.touched = touched;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void look() {
        if (!settings.work()) {
            return;
        }
        LocalDate today = Kazakhstan.today(clock);
        // A clock that goes back asks for nothing: what was asked for was asked for.
        days.advance(today).ifPresent(last -> sources.forEach(source -> ask(source, last, today)));
    }

    private void ask(MeasureSource source, LocalDate last, LocalDate today) {
        Map<PeriodKind, SortedSet<String>> measures = new LinkedHashMap<>();
        for (MeasureDefinition definition : source.definitions().definitions().values()) {
            Measure measure = definition.measure();
            measures.computeIfAbsent(measure.period(), any -> new TreeSet<>()).add(measure.code());
        }
        measures.forEach((kind, codes) ->
                touched.add(source.code(), MeasureQuery.of(codes, periods(kind, last, today), List.of())));
        if (!measures.isEmpty()) {
            requests.ask(source.code());
        }
    }

    /// From the period that the first day lies in to that of the last.
    static List<Period> periods(PeriodKind kind, LocalDate first, LocalDate last) {
        Period from = Period.month(first.getYear(), first.getMonthValue()).within(kind);
        Period to = Period.month(last.getYear(), last.getMonthValue()).within(kind);
        return Stream.iterate(from, period -> period.compareTo(to) <= 0, period -> period.plus(1))
                .toList();
    }
}
