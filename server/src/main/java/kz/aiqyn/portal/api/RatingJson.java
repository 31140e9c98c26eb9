package kz.aiqyn.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.engine.rating.Movement;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Intervals;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.rating.edition.Published;
import org.jspecify.annotations.Nullable;

/// A published edition for programs.
///
/// @param invented whether the region and its numbers are made up
record RatingJson(
        String methodology,
        String version,
        String period,
        int revision,
        Instant publishedAt,
        Instant knownAt,
        NamesJson reason,
        boolean preliminary,
        boolean invented,
        List<Group> groups) {

    /// A peer group, its units by place, those without one last.
    ///
    /// @param ranked how many have a place
    record Group(String code, NamesJson names, int ranked, List<Unit> units) {}

    /// A unit in the edition; null where there is none.
    ///
    /// @param placeFrom the best place of its interval
    /// @param previousPlace in the period before, when that compares
    record Unit(
            String code,
            String kato,
            NamesJson names,
            @Nullable Integer place,
            @Nullable Integer placeFrom,
            @Nullable Integer placeTo,
            @Nullable Integer previousPlace,
            @Nullable Double score,
            @Nullable String band,
            @Nullable Double coverage,
            List<String> flags,
            List<Block> blocks) {}

    /// A block's score of a unit.
    record Block(
            String code,
            NamesJson names,
            double weight,
            @Nullable Double score,
            @Nullable Integer place) {}

    static RatingJson of(Published edition, ReportContent content) {
        return new RatingJson(
                edition.methodology(),
                edition.version(),
                edition.period().toString(),
                edition.revision(),
                edition.publishedAt(),
                edition.knownAt(),
                NamesJson.of(edition.reason()),
                edition.preliminary(),
                content.invented(),
                content.current().stream().map(group -> group(content, group)).toList());
    }

    private static Group group(ReportContent content, Edition edition) {
        EffectiveWeights weights = EffectiveWeights.of(edition);
        return new Group(
                edition.group().code(),
                NamesJson.of(edition.group().names()),
                edition.ranked(),
                new Standings(edition)
                        .all().stream()
                                .map(unit -> unit(content, edition, weights, unit))
                                .toList());
    }

    private static Unit unit(ReportContent content, Edition edition, EffectiveWeights weights, int unit) {
        var rated = edition.units().get(unit);
        Optional<RankInterval> interval = content.interval(rated.code());
        return new Unit(
                rated.code(),
                rated.kato(),
                NamesJson.of(rated.names()),
                orNull(edition.place(Tree.INDEX, unit)),
                interval.map(Intervals::best).orElse(null),
                interval.map(Intervals::worst).orElse(null),
                content.story(rated.code()).movement() instanceof Movement.Moved moved ? moved.from() : null,
                orNull(edition.score(Tree.INDEX, unit)),
                edition.band(unit).map(Band::code).orElse(null),
                orNull(edition.coverage(Tree.INDEX, unit)),
                edition.flags(Tree.INDEX, unit).stream().map(Flag::code).toList(),
                IntStream.of(edition.tree().children(Tree.INDEX))
                        .mapToObj(node -> new Block(
                                edition.tree().code(node),
                                NamesJson.of(edition.tree().names(node)),
                                weights.share(node),
                                orNull(edition.score(node, unit)),
                                orNull(edition.place(node, unit))))
                        .toList());
    }

    static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
