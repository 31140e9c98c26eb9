package kz.aiqyn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.report.page.Sections;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.rating.edition.Published;

/// What stands above an edition: whose rating it is, of which period, by what, published when.
///
/// @param lede two sentences
/// @param badges `preliminary`, `revision 2`
/// @param few a warning where it rests on few indicators
/// @param reason why it was revised
/// @param local the address of its page, without ending
/// @param picture its picture for those who show a link, without the language
record EditionHead(
        String title,
        String period,
        String lede,
        String published,
        List<String> badges,
        Optional<String> few,
        Optional<String> reason,
        String local,
        String method,
        String picture) {

    static EditionHead of(Words words, Published edition, Sections sections) {
        var identity = sections.content().methodology().identity();
        List<String> badges = new ArrayList<>();
        if (edition.revision() > 1) {
            badges.add(words.say("portal.revision", edition.revision()));
        }
        if (edition.preliminary()) {
            badges.add(words.say("portal.preliminary"));
        }
        return new EditionHead(
                words.name(identity.title().orElse(identity.code())),
                words.wording().period(edition.period()),
                sections.lede(),
                words.say("portal.published", words.moment(edition.publishedAt())),
                badges,
                FewIndicators.in(sections, words),
                edition.reason().isEmpty() ? Optional.empty() : Optional.of(words.written(edition.reason())),
                PublicLinks.rating(words, edition),
                PublicLinks.method(words, edition.methodology(), edition.version()),
                new PublicLinks(words, edition, false).picture());
    }
}
