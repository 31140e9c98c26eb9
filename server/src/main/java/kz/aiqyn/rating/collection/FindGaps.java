package kz.aiqyn.rating.collection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.job.JobEnd;
import kz.aiqyn.base.job.JobKind;
import kz.aiqyn.base.job.JobRun;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.PeerGroup;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.GivenMeasure;
import kz.aiqyn.measure.MeasureDefinition;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.ValueQuery;
import kz.aiqyn.measure.ValueTables;
import kz.aiqyn.rating.collection.FoundGaps.Gap;
import kz.aiqyn.rating.collection.FoundGaps.Question;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Finds what methodologies need for periods and nobody has given: for the last period that has values, and for
/// whatever period somebody has asked about of late.
@Component
class FindGaps implements JobKind<FindGaps.Asked> {

    static final String CODE = "collection.find-gaps";

    /// How long what somebody has asked about is kept up to date.
    private static final Duration OF_LATE = Duration.ofDays(30);

    private final Methodologies methodologies;
    private final Catalogues catalogues;
    private final ValueTables tables;
    private final Measures measures;
    private final Organisations organisations;
    private final FoundGaps found;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    FindGaps(
            Methodologies methodologies,
            Catalogues catalogues,
            ValueTables tables,
            Measures measures,
            Organisations organisations,
            FoundGaps found,
            TransactionOperations transactions,
            InstantSource clock) {
        this.methodologies = methodologies;
        this.catalogues = catalogues;
        this.tables = tables;
        this.measures = measures;
        this.organisations = organisations;
        this.found = found;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param question the only one to answer; empty for all that are kept
    /// @param anew also where neither the version nor the values are others than when it was found last
    record Asked(Optional<Alone> question, boolean anew) {

        static Asked all(boolean anew) {
            return new Asked(Optional.empty(), anew);
        }
    }

    record Alone(String methodology, String version, String period) {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Class<Asked> data() {
        return Asked.class;
    }

    @Override
    public String lane(Asked asked) {
        return "collection.gaps";
    }

    @Override
    public JobEnd run(Asked asked, JobRun run) {
        Units units = organisations.units();
        Instant latest = measures.latest();
        if (asked.question().isPresent()) {
            Alone alone = asked.question().get();
            methodologies
                    .find(alone.methodology(), alone.version())
                    .ifPresent(version -> answer(version, Period.of(alone.period()), latest, units));
            return JobEnd.done();
        }
        found.forget(clock.instant().minus(OF_LATE));
        Optional<Period> last = latestPeriod(tables, Kazakhstan.today(clock));
        List<MethodologyVersion> versions = methodologies.list();
        for (int i = 0; i < versions.size(); i++) {
            MethodologyVersion version = versions.get(i);
            run.at("collection.job.stage", i, versions.size());
            TreeSet<Period> periods = new TreeSet<>(found.asked(version.code(), version.version()));
            last.ifPresent(periods::add);
            periods.removeIf(period -> isPast(version, period));
            for (Period period : periods) {
                Question question = new Question(version.code(), version.version(), period);
                if (asked.anew() || !found.isCurrent(question, version.digest(), latest)) {
                    answer(version, period, latest, units);
                }
            }
        }
        return JobEnd.done();
    }

    /// A retired version rates the periods that ended while it was in force, until they are published, and no later
    /// ones.
    private static boolean isPast(MethodologyVersion version, Period period) {
        return version.state() == MethodologyState.RETIRED && !version.inForce(period.end());
    }

    /// The last period that is over and for which anything is there: registers know plans of years to come, for which
    /// nobody owes a value yet.
    static Optional<Period> latestPeriod(ValueTables tables, LocalDate today) {
        return tables.periods().stream()
                .filter(period -> period.end().isBefore(today))
                .reduce((earlier, later) -> later);
    }

    private void answer(MethodologyVersion version, Period period, Instant latest, Units units) {
        List<Needed> needed = needed(version.document(), period, units);
        Set<MeasureKey> given = given(needed);
        List<Gap> gaps = needed.stream()
                .map(one -> new Gap(
                        one.measure().code(),
                        one.period(),
                        List.copyOf(one.organisations()),
                        one.organisations().stream()
                                .filter(code -> !one.isIn(given, code))
                                .toList()))
                .toList();
        Question question = new Question(version.code(), version.version(), period);
        transactions.executeWithoutResult(
                status -> found.replace(question, version.digest(), latest, clock.instant(), gaps));
    }

    /// What should be there: of a measure, for a period, from these organisations.
    private record Needed(Measure measure, Period period, Set<String> organisations) {

        /// The periods whose value will do: a whole quarter's in place of its month's.
        List<Period> fulfilling() {
            return measure.period().isRolledUpFrom(period.kind())
                    ? List.of(period, period.within(measure.period()))
                    : List.of(period);
        }

        boolean isIn(Set<MeasureKey> given, String organisation) {
            return fulfilling().stream()
                    .anyMatch(one -> given.contains(new MeasureKey(organisation, measure.code(), one)));
        }
    }

    private List<Needed> needed(Methodology methodology, Period period, Units units) {
        Set<String> rated = PeerGroup.of(methodology.peers(), units, period).stream()
                .flatMap(group -> group.units().stream())
                .map(RatedUnit::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> parents = rated.stream()
                .flatMap(code -> units.find(code).stream())
                .flatMap(unit -> Optional.ofNullable(unit.parent()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Needed> needed = new ArrayList<>();
        Map<String, GivenMeasure> given = catalogues.list();
        for (Measure measure : methodology.measures()) {
            Optional<MeasureDefinition> source =
                    Optional.ofNullable(given.get(measure.code())).map(GivenMeasure::definition);
            boolean atParent = source.filter(one -> one.level() == MeasureDefinition.Level.PARENT)
                    .isPresent();
            periods(asGiven(measure, source), period)
                    .forEach(part -> needed.add(new Needed(measure, part, atParent ? parents : rated)));
        }
        return needed;
    }

    /// The measure for the periods that its source reports, where these are shorter.
    private static Measure asGiven(Measure measure, Optional<MeasureDefinition> source) {
        return source.map(one -> one.measure().period())
                .filter(measure.period()::isRolledUpFrom)
                .map(measure::reportedFor)
                .orElse(measure);
    }

    /// The periods of a measure that make up the one asked for.
    private static List<Period> periods(Measure measure, Period asked) {
        if (!asked.kind().isRolledUpFrom(measure.period())) {
            return List.of(asked.within(measure.period()));
        }
        boolean last = measure.rollUp() == RollUp.LAST || measure.rollUp() == RollUp.CUMULATIVE;
        return last ? List.of(asked.last(measure.period())) : asked.parts(measure.period());
    }

    private Set<MeasureKey> given(List<Needed> needed) {
        Set<MeasureKey> given = new HashSet<>();
        if (needed.isEmpty()) {
            return given;
        }
        ValueQuery query = ValueQuery.of(
                measures.latest(),
                needed.stream().map(one -> one.measure().code()).toList(),
                needed.stream().flatMap(one -> one.fulfilling().stream()).toList(),
                List.of());
        tables.each(query, value -> {
            if (!(value.contribution() instanceof ContributedValue.Missing(var reason, var status)
                    && reason == MissingReason.NO_DATA)) {
                given.add(value.key());
            }
        });
        return given;
    }
}
