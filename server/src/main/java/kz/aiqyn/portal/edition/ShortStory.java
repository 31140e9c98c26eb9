package kz.aiqyn.portal.edition;

import java.util.List;
import java.util.OptionalInt;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;

/// A unit in an edition, in as few words as fit beside a link.
public final class ShortStory {

    /// The sentences of a change before its reasons: how the place and how the score changed.
    private static final int BEFORE_REASONS = 2;

    private ShortStory() {}

    /// The first reason of its change, or why it is not rated; blank when there is nothing before to compare with.
    public static String reason(Speech speech, ReportContent content, Edition edition, int unit) {
        if (!edition.isRated(unit)) {
            return Reasons.unrated(speech, edition, unit);
        }
        return content.story(edition.units().get(unit).code()).change().stream()
                .flatMap(told -> told.words().stream())
                .skip(BEFORE_REASONS)
                .findFirst()
                .map(ShortStory::shortened)
                .map(speech::say)
                .orElse("");
    }

    /// With the first of what it lists alone.
    private static Phrase shortened(Phrase reason) {
        return new Phrase(
                reason.key(),
                reason.arguments().stream()
                        .map(argument ->
                                argument instanceof List<?> all && !all.isEmpty() ? List.of(all.getFirst()) : argument)
                        .toList());
    }

    /// Its place of how many.
    public static String place(Words words, Edition edition, int unit) {
        OptionalInt place = edition.place(Tree.INDEX, unit);
        return place.isPresent()
                ? words.say("portal.picture.place", place.getAsInt(), edition.ranked())
                : words.say("portal.badge.none");
    }
}
