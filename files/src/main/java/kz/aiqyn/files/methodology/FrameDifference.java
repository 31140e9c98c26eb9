package kz.aiqyn.files.methodology;

import java.util.List;
import java.util.function.Function;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Aggregation;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.MissingPolicy;
import kz.aiqyn.engine.methodology.Normalisation;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.methodology.SourceLayout;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.methodology.Difference.Aspect;
import kz.aiqyn.files.methodology.Difference.Part;

/// Differences outside the tree.
final class FrameDifference {

    private final Methodology before;
    private final Methodology after;
    private final List<Difference> differences;

    FrameDifference(Methodology before, Methodology after, List<Difference> differences) {
        this.before = before;
        this.after = after;
        this.differences = differences;
    }

    void compare() {
        AspectComparison<Methodology> whole =
                new AspectComparison<>("", Names.NONE, Names.NONE, before, after, differences);
        whole.aspect(Aspect.CODE, all -> all.identity().code())
                .aspect(Aspect.VERSION, all -> all.identity().version())
                .aspect(Aspect.TITLE, all -> all.identity().title())
                .aspect(Aspect.IN_FORCE_FROM, all -> all.identity().from())
                .aspect(Aspect.IN_FORCE_TO, all -> all.identity().to())
                .aspect(Aspect.ACT, all -> all.identity().act())
                .aspect(Aspect.SCALE_FROM, all -> all.scale().from())
                .aspect(Aspect.SCALE_TO, all -> all.scale().to())
                .aspect(Aspect.DECIMALS, all -> all.scale().decimals())
                .aspect(Aspect.AGGREGATE, all -> all.index().aggregation(), Terms::of)
                .aspect(Aspect.COVERAGE_UNIT, all -> all.coverage().unit())
                .aspect(Aspect.COVERAGE_INDICATOR, all -> all.coverage().indicator())
                .aspect(Aspect.SKEWNESS, all -> all.treatment().skewness())
                .aspect(Aspect.KURTOSIS, all -> all.treatment().kurtosis())
                .aspect(Aspect.MOST_TREATED, all -> all.treatment().max())
                .aspect(Aspect.PEERS, all -> all.peers().by())
                .aspect(Aspect.NOISE, all -> all.robustness().weights(), Terms::of)
                .aspect(Aspect.OTHER_NORMALISATIONS, all -> all.robustness().normalisations(), FrameDifference::scales)
                .aspect(Aspect.OTHER_AGGREGATIONS, all -> all.robustness().aggregations(), FrameDifference::sums)
                .aspect(Aspect.OTHER_MISSING, all -> all.robustness().missing(), FrameDifference::policies)
                .aspect(Aspect.LEAVE_ONE_OUT, all -> all.robustness().leaveOneOut(), Terms::of);
        index();
        parts();
    }

    private void index() {
        AspectComparison<Methodology> index =
                new AspectComparison<>("", Names.NONE, Names.same(after.index().code()), before, after, differences);
        index.names(Part.INDEX, after.index().code(), all -> all.index().names());
        index.aspect(Aspect.CODE, all -> all.index().code());
    }

    private void parts() {
        AspectComparison.parts(
                differences,
                Part.BAND,
                before.bands(),
                after.bands(),
                Band::code,
                Band::names,
                band -> band.aspect(Aspect.FROM, Band::from));
        AspectComparison.parts(
                differences,
                Part.GROUP,
                before.peers().groups(),
                after.peers().groups(),
                Peers.Group::code,
                Peers.Group::names,
                group -> group.aspect(Aspect.UNITS, Peers.Group::units));
        AspectComparison.parts(
                differences,
                Part.MEASURE,
                before.measures(),
                after.measures(),
                Measure::code,
                Measure::names,
                measure -> measure.aspect(Aspect.UNIT, Measure::unit)
                        .aspect(Aspect.PERIOD, Measure::period)
                        .aspect(Aspect.ROLL_UP, one -> one.rollUp().code()));
        AspectComparison.parts(
                differences,
                Part.ADJUSTMENT,
                before.adjustments(),
                after.adjustments(),
                AdjustmentRule::code,
                AdjustmentRule::names,
                rule -> rule.aspect(Aspect.FROM, AdjustmentRule::from).aspect(Aspect.TO, AdjustmentRule::to));
        AspectComparison.parts(
                differences, Part.SECTOR, before.sectors(), after.sectors(), Sector::code, Sector::names, any -> {});
        Function<SourceLayout, Names> nameless = any -> Names.NONE;
        AspectComparison.parts(
                differences,
                Part.SOURCE,
                before.sources(),
                after.sources(),
                SourceLayout::code,
                nameless,
                source -> source.aspect(Aspect.LAYOUT, SourceLayout::layout).aspect(Aspect.LINES, Terms::lines));
    }

    private static Object scales(List<Normalisation> list) {
        return Terms.of(list.stream().map(Terms::of).toList());
    }

    private static Object sums(List<Aggregation> list) {
        return Terms.of(list.stream().map(Terms::of).toList());
    }

    private static Object policies(List<MissingPolicy> list) {
        return Terms.of(list.stream().map(Terms::of).toList());
    }
}
