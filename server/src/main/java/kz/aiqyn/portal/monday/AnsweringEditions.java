package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.portal.edition.ShortTable;
import kz.aiqyn.rating.edition.Published;
import org.springframework.stereotype.Component;

/// The published editions that a Monday begins with, as they were on a day.
@Component
class AnsweringEditions {

    private static final ShortTable.Ends SHOWN = new ShortTable.Ends(3, 2);

    private final PublishedEditions publishedEditions;
    private final Organisations organisations;

    AnsweringEditions(PublishedEditions publishedEditions, Organisations organisations) {
        this.publishedEditions = publishedEditions;
        this.organisations = organisations;
    }

    /// The last edition of the main rating.
    Optional<Published> latest() {
        return publishedEditions.methodologies().stream().findFirst().flatMap(publishedEditions::latest);
    }

    /// What an edition answers, and beside it the last editions of the other ratings.
    ///
    /// @param day whose heads in office, whose last month and whose other ratings are shown
    Optional<MondayAnswers.OfAll> answers(Words words, Published edition, LocalDate day) {
        return read(words, edition, day)
                .map(main -> new MondayAnswers.OfAll(
                        main,
                        publishedEditions.methodologies().stream()
                                .filter(other -> !other.equals(edition.methodology()))
                                .flatMap(other -> last(other, day).stream())
                                .flatMap(other -> read(words, other, day).stream())
                                .toList()));
    }

    /// Of the longest kind of period the last that was published by a day.
    private Optional<Published> last(String methodology, LocalDate day) {
        return publishedEditions.list(methodology).stream()
                .sorted(Comparator.comparing((Published one) -> one.period().kind())
                        .thenComparing(Published::period)
                        .reversed())
                .flatMap(one -> asOf(one, day))
                .findFirst();
    }

    private Optional<MondayAnswers> read(Words words, Published edition, LocalDate day) {
        PublicLinks links = new PublicLinks(words, edition, false);
        return new AnswersOfEdition(words, links, publishedEditions.content(edition), organisations.heads(day))
                .read(month(words, edition, day), publishedEditions.objections(edition));
    }

    private Optional<ShortTable> month(Words words, Published edition, LocalDate day) {
        return edition.period().kind() == PeriodKind.MONTH
                ? Optional.empty()
                : publishedEditions.list(edition.methodology()).stream()
                        .filter(month -> month.period().kind() == PeriodKind.MONTH)
                        .sorted(Comparator.comparing(Published::period).reversed())
                        .flatMap(month -> asOf(month, day))
                        .findFirst()
                        .map(month -> ShortTable.of(
                                words,
                                new PublicLinks(words, month, false),
                                publishedEditions.content(month),
                                words.say("portal.month"),
                                SHOWN));
    }

    /// The revision that held on a day; none before the first was published.
    private Stream<Published> asOf(Published last, LocalDate day) {
        List<Published> revisions = wasPublished(last, day) ? List.of(last) : publishedEditions.revisions(last);
        return revisions.stream().filter(one -> wasPublished(one, day)).limit(1);
    }

    static boolean wasPublished(Published edition, LocalDate day) {
        return !Kazakhstan.day(edition.publishedAt()).isAfter(day);
    }
}
