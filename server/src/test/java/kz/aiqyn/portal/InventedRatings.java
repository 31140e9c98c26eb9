package kz.aiqyn.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.robust.RobustnessResult;
import kz.aiqyn.engine.robust.RobustnessStudy;
import kz.aiqyn.engine.robust.Sampling;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.map.GeoMap;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.content.Stories;
import kz.aiqyn.files.report.content.UnitStory;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyState;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// The invented oblast as if it had been published: eight quarters and six months of the akimats, four quarters of the
/// departments, one quarter revised. Rated once for all tests.
final class InventedRatings implements PublishedRatings {

    static final String AKIMATS = "ulgi-akimats";
    static final String DEPARTMENTS = "ulgi-departments";
    private static final int DRAWS = 200;

    private final Units units;
    private final List<MethodologyVersion> versions = new ArrayList<>();
    private final Map<String, Rating> ratings = new HashMap<>();
    private final Map<String, List<Edition>> editions = new HashMap<>();
    private final List<Published> published = new ArrayList<>();
    private final Map<Long, ReportContent> contents = new ConcurrentHashMap<>();
    private final Optional<GeoMap> map;

    private static final class Holder {
        private static final InventedRatings ONE = new InventedRatings();
    }

    static InventedRatings get() {
        return Holder.ONE;
    }

    private InventedRatings() {
        units = Samples.units("samples/ulgi/units.csv");
        map = Optional.of(Samples.map());
        load("methodology-1.yaml");
        load("methodology-2.yaml");
        load("departments.yaml");
        for (int number = 0; number < 8; number++) {
            publish(AKIMATS, Period.quarter(2024, 1).plus(number), 1);
        }
        for (int number = 0; number < 6; number++) {
            publish(AKIMATS, Period.month(2025, 7).plus(number), 1);
        }
        for (int number = 0; number < 4; number++) {
            publish(DEPARTMENTS, Period.quarter(2025, 1).plus(number), 1);
        }
        publish(AKIMATS, Period.quarter(2025, 3), 2);
    }

    private void load(String name) {
        try {
            String file = "samples/ulgi/" + name;
            Methodology methodology = Samples.methodology(file);
            Rating rating = Samples.rating(methodology);
            String code = methodology.identity().code();
            String version = methodology.identity().version();
            ratings.put(code + version, rating);
            versions.add(new MethodologyVersion(
                    code,
                    version,
                    MethodologyState.PUBLISHED,
                    methodology,
                    Files.readString(Samples.at(file)),
                    1,
                    code + version,
                    null));
            List<Period> rated = rating.periods().stream()
                    .filter(period -> period.kind() == PeriodKind.QUARTER || period.kind() == PeriodKind.MONTH)
                    .toList();
            editions.computeIfAbsent(code, any -> new ArrayList<>()).addAll(rating.rate(rated, 2));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + name, e);
        }
    }

    private void publish(String code, Period period, int revision) {
        String version = inForce(code, period).orElseThrow().version();
        Instant at = Instant.parse(period.end().plusDays(18 + revision) + "T06:00:00Z");
        Names reason = revision == 1
                ? Names.NONE
                : new Names(
                        "Бидайлы ауданының мал басы туралы мәні түзетілді",
                        "Уточнено значение Бидайлинского района о поголовье",
                        "The value of Bidaily district on livestock was corrected");
        published.add(new Published(
                published.size() + 1,
                code,
                version,
                period,
                revision,
                at,
                at,
                reason,
                revision == 1,
                Sha256.of("%s %s %s %d".formatted(code, version, period, revision))));
    }

    @Override
    public List<String> methodologies() {
        return List.of(AKIMATS, DEPARTMENTS);
    }

    @Override
    public List<Published> list(String methodology) {
        Map<Period, Published> last = new HashMap<>();
        published.stream()
                .filter(edition -> edition.methodology().equals(methodology))
                .forEach(edition -> last.merge(
                        edition.period(), edition, (one, other) -> one.revision() > other.revision() ? one : other));
        return last.values().stream()
                .sorted(Comparator.comparing(Published::period).reversed())
                .toList();
    }

    @Override
    public List<Published> list(String methodology, String unit) {
        return list(methodology).stream()
                .filter(edition -> editions.get(methodology).stream()
                        .anyMatch(group -> group.period().equals(edition.period())
                                && group.find(unit).isPresent()))
                .toList();
    }

    @Override
    public List<Published> revisions(String methodology, Period period) {
        return published.stream()
                .filter(edition -> edition.methodology().equals(methodology)
                        && edition.period().equals(period))
                .sorted(Comparator.comparingInt(Published::revision).reversed())
                .toList();
    }

    @Override
    public Optional<Published> find(String methodology, Period period) {
        return revisions(methodology, period).stream().findFirst();
    }

    @Override
    public Optional<Published> find(long id) {
        return published.stream().filter(edition -> edition.id() == id).findFirst();
    }

    @Override
    public ReportContent content(Published edition) {
        return contents.computeIfAbsent(edition.id(), any -> compute(edition));
    }

    private ReportContent compute(Published asked) {
        List<Edition> all = editions.get(asked.methodology());
        Rating rating = ratings.get(asked.methodology() + asked.version());
        Map<String, UnitStory> stories = new HashMap<>();
        Map<String, RankInterval> intervals = new HashMap<>();
        for (Edition edition : all) {
            if (edition.period().equals(asked.period())) {
                stories.putAll(Stories.of(rating, edition, before(all, edition), 2));
                if (RobustnessStudy.run(
                                rating,
                                edition,
                                rating.methodology().robustness(),
                                new Sampling(DRAWS, 1, 2),
                                done -> {})
                        instanceof RobustnessResult result) {
                    for (int unit = 0; unit < edition.units().size(); unit++) {
                        String code = edition.units().get(unit).code();
                        result.interval(unit).ifPresent(interval -> intervals.put(code, interval));
                    }
                }
            }
        }
        return new ReportContent(
                units.find("ulgi").orElseThrow().names(),
                true,
                asked.period(),
                all.stream()
                        .filter(edition ->
                                edition.period().kind() == asked.period().kind()
                                        && edition.period().compareTo(asked.period()) <= 0)
                        .toList(),
                rating.panel(),
                intervals,
                stories,
                asked.methodology().equals(AKIMATS) ? map : Optional.empty());
    }

    private static Optional<Edition> before(List<Edition> all, Edition edition) {
        return all.stream()
                .filter(other -> other.period().equals(edition.period().plus(-1))
                        && other.group().code().equals(edition.group().code()))
                .findFirst();
    }

    @Override
    public List<AnsweredObjection> objections(Published edition) {
        if (!edition.methodology().equals(AKIMATS) || !edition.period().equals(Period.quarter(2025, 4))) {
            return List.of();
        }
        return List.of(
                new AnsweredObjection(
                        "bidaily",
                        "",
                        "Тоқсан соңында тапсырылған екі нысан есепке кірмеген сияқты.",
                        "Тексерілді: екі нысан да қаңтарда қабылданған, келесі тоқсанға жатады.",
                        false),
                new AnsweredObjection(
                        "zhaiylma",
                        "",
                        "Жол жөндеу қаражатының игерілуі толық емес.",
                        "Келісілді, мән қазынашылық есебі бойынша түзетілді.",
                        true));
    }

    Units units() {
        return units;
    }

    Optional<GeoMap> map() {
        return map;
    }

    private Optional<MethodologyVersion> inForce(String code, Period period) {
        return versions.stream()
                .filter(version -> version.code().equals(code)
                        && version.document().identity().inForce(period.end()))
                .reduce((earlier, later) -> later);
    }

    Methodologies methods() {
        return new Versions(versions);
    }

    /// The methodologies that the editions were rated by.
    private record Versions(List<MethodologyVersion> versions) implements Methodologies {

        @Override
        public List<MethodologyVersion> list() {
            return versions.stream()
                    .sorted(Comparator.comparing(MethodologyVersion::code)
                            .thenComparing(Comparator.comparing(MethodologyVersion::version)
                                    .reversed()))
                    .toList();
        }

        @Override
        public List<MethodologyVersion> list(String code) {
            return list().stream()
                    .filter(version -> version.code().equals(code))
                    .toList();
        }

        @Override
        public MethodologyVersion get(String code, String version) {
            return list(code).stream()
                    .filter(one -> one.version().equals(version))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Optional<MethodologyVersion> find(String code, String version) {
            return list(code).stream()
                    .filter(one -> one.version().equals(version))
                    .findFirst();
        }

        @Override
        public Optional<MethodologyVersion> inForce(String code, Period period) {
            return list(code).stream()
                    .filter(version -> version.document().identity().inForce(period.end()))
                    .findFirst();
        }
    }
}
