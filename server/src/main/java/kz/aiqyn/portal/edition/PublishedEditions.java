package kz.aiqyn.portal.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.publication.PublicVersions;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.rating.edition.PublishedRatings.AnsweredObjection;
import org.springframework.stereotype.Component;

/// The published editions, each kept at hand after it was read.
@Component
public class PublishedEditions {

    private static final int KEPT = 24;

    private final PublishedRatings ratings;
    private final PublicVersions versions;
    private final Cache<String, ReportContent> contents =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    PublishedEditions(PublishedRatings ratings, PublicVersions versions) {
        this.ratings = ratings;
        this.versions = versions;
    }

    /// The codes of methodologies with something published.
    public List<String> methodologies() {
        return ratings.methodologies();
    }

    /// The last revision of each published edition of a methodology, the latest period first.
    public List<Published> list(String methodology) {
        return ratings.list(methodology);
    }

    /// Those of them in which a unit takes part: no link leads to a page that is not there.
    public List<Published> list(String methodology, String unit) {
        return ratings.list(methodology, unit);
    }

    /// All published editions of all methodologies, the last revision of each.
    public List<Published> list() {
        return methodologies().stream()
                .flatMap(methodology -> list(methodology).stream())
                .toList();
    }

    /// The last edition of the whole methodology: of those of the longest kind of period the latest.
    public Optional<Published> latest(String methodology) {
        return latest(list(methodology));
    }

    static Optional<Published> latest(List<Published> published) {
        return published.stream()
                .max(Comparator.comparing(
                                (Published edition) -> edition.period().kind())
                        .thenComparing(Published::period));
    }

    /// The last edition for a kind of period.
    public Optional<Published> latest(String methodology, PeriodKind kind) {
        return list(methodology).stream()
                .filter(edition -> edition.period().kind() == kind)
                .max(Comparator.comparing(Published::period));
    }

    /// What is published of a methodology over time, an edition for each group and period: months before quarters, in
    /// the order of time.
    public List<Edition> overTime(String methodology) {
        Map<Period, String> published =
                list(methodology).stream().collect(Collectors.toMap(Published::period, Published::version));
        return Stream.of(PeriodKind.values())
                .flatMap(kind -> latest(methodology, kind).stream())
                .flatMap(last -> content(last).editions().stream())
                .filter(edition -> edition.methodology().identity().version().equals(published.get(edition.period())))
                .toList();
    }

    /// @param revision 0 for the last
    public Optional<Published> find(String methodology, Period period, int revision) {
        return revision == 0
                ? ratings.find(methodology, period)
                : ratings.revisions(methodology, period).stream()
                        .filter(edition -> edition.revision() == revision)
                        .findFirst();
    }

    /// All revisions of an edition, the latest first.
    public List<Published> revisions(Published edition) {
        return ratings.revisions(edition.methodology(), edition.period());
    }

    public List<AnsweredObjection> objections(Published edition) {
        return ratings.objections(edition);
    }

    /// Everything that pages show of an edition.
    public ReportContent content(Published edition) {
        return contents.get(edition.id() + " " + versions.mark(), any -> ratings.content(edition));
    }

    /// The last edition, of any methodology, in which a unit takes part.
    public Optional<Published> ofUnit(String code) {
        return methodologies().stream()
                .flatMap(methodology -> latest(methodology).stream())
                .filter(edition -> holds(edition, code))
                .findFirst();
    }

    /// Whether a unit has a row in an edition itself, not only in those before it.
    public boolean takesPart(Published edition, String unit) {
        return content(edition).current().stream()
                .anyMatch(group -> group.find(unit).isPresent());
    }

    /// The last edition, of any methodology, that has an indicator: an earlier one where it was given up since.
    public Optional<Published> ofIndicator(String code) {
        return methodologies().stream()
                .flatMap(methodology -> latest(methodology).stream())
                .flatMap(edition -> with(edition, code).stream())
                .findFirst();
    }

    private Optional<Published> with(Published last, String indicator) {
        return content(last).editions().reversed().stream()
                .filter(group -> group.tree().find(indicator).isPresent())
                .map(Edition::period)
                .findFirst()
                .flatMap(period ->
                        period.equals(last.period()) ? Optional.of(last) : find(last.methodology(), period, 0));
    }

    private boolean holds(Published edition, String unit) {
        return content(edition).editions().stream()
                .anyMatch(group -> group.find(unit).isPresent());
    }
}
