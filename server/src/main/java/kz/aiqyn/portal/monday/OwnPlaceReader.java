package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.files.report.words.MethodTerms.Term;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Hearings;
import kz.aiqyn.rating.edition.Hearings.MadeObjection;
import kz.aiqyn.rating.edition.Published;
import org.springframework.stereotype.Component;

/// Finds the places of the organisations that somebody speaks for, in the last edition of each rating.
@Component
class OwnPlaceReader {

    private static final int OBJECTIONS = 5;

    /// Of somebody who speaks for many: the others stand on the page of the rating.
    private static final int MOST = 20;

    private final PublishedEditions publishedEditions;
    private final Organisations organisations;
    private final Hearings hearings;

    OwnPlaceReader(PublishedEditions publishedEditions, Organisations organisations, Hearings hearings) {
        this.publishedEditions = publishedEditions;
        this.organisations = organisations;
        this.hearings = hearings;
    }

    /// A unit where it is rated.
    private record Seat(Published published, ReportContent content, Edition group, int unit) {}

    OwnPlaces read(Words words, Scope scope, LocalDate today) {
        List<Seat> seats = seats(scope);
        List<HeadInOffice> heads = seats.isEmpty() ? List.of() : organisations.heads(today);
        return new OwnPlaces(
                seats.size() == 1 ? Optional.of(one(words, seats.getFirst(), heads)) : Optional.empty(),
                seats.size() > 1
                        ? seats.stream()
                                .limit(MOST)
                                .map(seat -> row(words, seat, heads))
                                .toList()
                        : List.of(),
                hearings.latest(scope, OBJECTIONS).stream()
                        .map(objection -> objection(words, objection))
                        .toList());
    }

    private List<Seat> seats(Scope scope) {
        List<Seat> seats = new ArrayList<>();
        for (String methodology : publishedEditions.methodologies()) {
            publishedEditions.latest(methodology).ifPresent(published -> {
                ReportContent content = publishedEditions.content(published);
                for (Edition group : content.current()) {
                    new Standings(group)
                            .all().stream()
                                    .filter(unit ->
                                            scope.covers(group.units().get(unit).code()))
                                    .forEach(unit -> seats.add(new Seat(published, content, group, unit)));
                }
            });
        }
        return seats;
    }

    private static OwnPlaces.One one(Words words, Seat seat, List<HeadInOffice> heads) {
        PublicLinks links = new PublicLinks(words, seat.published(), true);
        Sections sections = new Sections(seat.content(), links.speech());
        Edition group = seat.group();
        int unit = seat.unit();
        var rated = group.units().get(unit);
        var identity = group.methodology().identity();
        return new OwnPlaces.One(
                words.name(rated.names()),
                words.name(identity.title().orElse(identity.code())) + " · "
                        + words.wording().period(group.period()),
                group.isRated(unit) ? sections.facts(group, unit, inOffice(words, rated.code(), heads)) : "",
                sections.path(group, unit),
                sections.change(group, unit),
                sections.lift(group, unit),
                links.unit(rated.code()));
    }

    private static List<Term> inOffice(Words words, String organisation, List<HeadInOffice> heads) {
        return heads.stream()
                .filter(head -> head.organisation().equals(organisation))
                .limit(1)
                .map(head -> new Term(
                        words.name(head.office()),
                        words.say(
                                "portal.head.since",
                                head.name(),
                                words.wording().day(head.since()))))
                .toList();
    }

    private static UnitAnswer row(Words words, Seat seat, List<HeadInOffice> heads) {
        return new AnswersOfEdition(words, new PublicLinks(words, seat.published(), true), seat.content(), heads)
                .own(seat.group(), seat.unit());
    }

    private OwnPlaces.MyObjection objection(Words words, MadeObjection made) {
        String about = publishedEditions.methodologies().contains(made.methodology())
                ? indicator(words, made)
                : made.indicator();
        return new OwnPlaces.MyObjection(
                words.wording().period(made.period()) + (about.isEmpty() ? "" : " · " + about),
                made.words(),
                words.say(made.answer()
                        .map(answer -> answer.upheld() ? "portal.objection.upheld" : "portal.objection.rejected")
                        .orElse("monday.objection.open")),
                made.answer().map(Hearings.Answer::words).orElse(""),
                made.local());
    }

    private String indicator(Words words, MadeObjection made) {
        return publishedEditions
                .latest(made.methodology())
                .flatMap(edition ->
                        publishedEditions.content(edition).methodology().findIndicator(made.indicator()))
                .map(indicator -> words.name(indicator.names().orElse(indicator.code())))
                .orElse(made.indicator());
    }
}
