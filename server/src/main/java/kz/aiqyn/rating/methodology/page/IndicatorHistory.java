package kz.aiqyn.rating.methodology.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.Difference;
import kz.aiqyn.files.methodology.MethodologyDifference;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// What became of an indicator from version to version.
final class IndicatorHistory {

    private static final Comparator<MethodologyVersion> BY_BEGINNING = Comparator.comparing(
                    (MethodologyVersion version) -> beginning(version))
            .thenComparing(MethodologyVersion::version);

    private final String code;

    IndicatorHistory(String code) {
        this.code = code;
    }

    /// The latest version first; versions before the first that has it are left out.
    List<PassportPage.Chapter> of(List<MethodologyVersion> versions) {
        List<MethodologyVersion> inOrder =
                versions.stream().sorted(BY_BEGINNING).toList();
        List<PassportPage.Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            MethodologyVersion now = inOrder.get(i);
            boolean present = now.document().findIndicator(code).isPresent();
            boolean known = !chapters.isEmpty();
            if (present || known) {
                List<Phrase> changes = known ? changes(inOrder.get(i - 1).document(), now.document()) : List.of();
                chapters.addFirst(new PassportPage.Chapter(now, present, !known, changes));
            }
        }
        return chapters;
    }

    private List<Phrase> changes(Methodology before, Methodology after) {
        Optional<Indicator> old = before.findIndicator(code);
        Optional<Indicator> now = after.findIndicator(code);
        return MethodologyDifference.between(before, after).stream()
                .filter(difference -> isAbout(difference, now.or(() -> old)))
                .map(Difference::phrase)
                .toList();
    }

    /// Differences name their owner by its names; those of the frame stand in no block.
    private static boolean isAbout(Difference difference, Optional<Indicator> indicator) {
        return indicator
                .map(one -> difference.owner().equals(one.names().orElse(one.code())) && !isFrame(difference))
                .orElse(false);
    }

    /// Measures, sectors and the like may have an indicator's name.
    private static boolean isFrame(Difference difference) {
        return switch (difference.change()) {
            case Difference.Added(Difference.Part part, double any) -> part != Difference.Part.INDICATOR;
            case Difference.Removed(Difference.Part part, double any) -> part != Difference.Part.INDICATOR;
            case Difference.Renamed(Difference.Part part, Names before, Names after) ->
                part != Difference.Part.INDICATOR;
            case Difference.Moved moved -> false;
            case Difference.Weighted weighted -> false;
            case Difference.Reformulated reformulated -> false;
            case Difference.Changed changed -> difference.block().isEmpty();
        };
    }

    private static LocalDate beginning(MethodologyVersion version) {
        LocalDate from = version.document().identity().from();
        return from == null ? LocalDate.MIN : from;
    }
}
