package kz.aiqyn.rating.edition.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.edition.PublishedRatings;
import org.springframework.stereotype.Component;

/// What was published last by a day, of each methodology, and what of it is short of its target. Nothing is computed
/// anew: values, scores and weights are those of the edition.
@Component
class PublishedStandings {

    private final PublishedRatings ratings;

    PublishedStandings(PublishedRatings ratings) {
        this.ratings = ratings;
    }

    /// The last edition of each methodology that was published by a day, the one of the most units first.
    List<Published> latest(LocalDate day) {
        return ratings.methodologies().stream()
                .flatMap(code -> ratings.list(code).stream()
                        .filter(one -> !Kazakhstan.day(one.publishedAt()).isAfter(day))
                        .findFirst()
                        .stream())
                .toList();
    }

    ReportContent content(Published edition) {
        return ratings.content(edition);
    }

    /// All that is short of its target in an edition, what takes most points first.
    ///
    /// @param day on which weeks are counted
    List<BelowTarget> below(Published published, LocalDate day, Scope scope) {
        ReportContent content = content(published);
        Map<Period, LocalDate> firstPublished = new HashMap<>();
        List<BelowTarget> found = new ArrayList<>();
        for (Edition edition : content.current()) {
            List<Edition> path = content.path(edition).reversed();
            for (int unit = 0; unit < edition.units().size(); unit++) {
                String code = edition.units().get(unit).code();
                if (!scope.covers(code) || !edition.isRated(unit)) {
                    continue;
                }
                for (int leaf = 0; leaf < edition.tree().leafCount(); leaf++) {
                    below(edition, unit, leaf)
                            .map(one -> one.lasting(weeks(path, one, published.methodology(), firstPublished, day)))
                            .ifPresent(found::add);
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(BelowTarget::lost)
                        .reversed()
                        .thenComparing(BelowTarget::organisation)
                        .thenComparing(one -> one.indicator().code()))
                .toList();
    }

    private static Optional<BelowTarget> below(Edition edition, int unit, int leaf) {
        Indicator indicator = edition.tree().indicator(leaf);
        double value = edition.cells().raw()[leaf][unit];
        OptionalDouble gap = TargetGap.of(indicator, value);
        if (gap.isEmpty()) {
            return Optional.empty();
        }
        int node = edition.tree().node(leaf);
        double full = edition.methodology().scale().to();
        double lost = edition.tree().nominalWeight(node)
                * (full - edition.score(node, unit).orElse(full));
        return Optional.of(new BelowTarget(
                edition.units().get(unit).code(),
                edition.units().get(unit).names(),
                indicator,
                value,
                TargetGap.target(indicator, value),
                gap.getAsDouble(),
                lost,
                0));
    }

    /// Since the day on which the first of the editions in a row was published that found it short of its target.
    ///
    /// @param path the editions of the group, the present one first
    private long weeks(
            List<Edition> path,
            BelowTarget now,
            String methodology,
            Map<Period, LocalDate> firstPublished,
            LocalDate day) {
        Edition first = path.getFirst();
        for (Edition earlier : path.subList(1, path.size())) {
            if (!first.period().plus(-1).equals(earlier.period()) || !isBelow(earlier, now)) {
                break;
            }
            first = earlier;
        }
        LocalDate since = firstPublished.computeIfAbsent(
                first.period(),
                period -> Kazakhstan.day(ratings.revisions(methodology, period).stream()
                        .map(Published::publishedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)));
        return Math.max(0, ChronoUnit.WEEKS.between(since, day));
    }

    private static boolean isBelow(Edition edition, BelowTarget now) {
        OptionalInt unit = edition.find(now.organisation());
        Optional<Integer> node = edition.tree().find(now.indicator().code());
        if (unit.isEmpty() || node.isEmpty()) {
            return false;
        }
        int leaf = edition.tree().leaf(node.get());
        return leaf != Tree.NONE
                && TargetGap.of(edition.tree().indicator(leaf), edition.cells().raw()[leaf][unit.getAsInt()])
                        .isPresent();
    }
}
