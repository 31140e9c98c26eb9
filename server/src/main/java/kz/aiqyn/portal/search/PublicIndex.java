package kz.aiqyn.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.publication.PublicVersions;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.portal.edition.OpenTerms;
import kz.aiqyn.portal.edition.PublicLinks;
import kz.aiqyn.portal.edition.PublishedEditions;
import kz.aiqyn.rating.edition.Published;
import org.springframework.stereotype.Component;

/// Everything public as it can be found: made once for each version of it, by whoever asks first.
@Component
class PublicIndex {

    /// Pages that are always there: the key of their name, their address, the key of what is there.
    private static final List<List<String>> PAGES = List.of(
            List.of("web.nav.rating", "", "portal.methods.lede"),
            List.of("web.nav.indicators", "/indicators", "portal.dictionary.indicators.meaning"),
            List.of("web.nav.methods", "/methods", "portal.methods.lede"),
            List.of("web.nav.data", "/data", "portal.data.lede"),
            List.of("portal.dictionary", "/data/dictionary", "portal.dictionary.lede"),
            List.of("portal.compare", "/compare", "portal.compare.nothing"),
            List.of("web.nav.about", "/about", "portal.about.lede"));

    private final PublishedEditions publishedEditions;
    private final PublicVersions versions;
    private volatile Made made = new Made("", new SearchIndex(List.of()));

    PublicIndex(PublishedEditions publishedEditions, PublicVersions versions) {
        this.publishedEditions = publishedEditions;
        this.versions = versions;
    }

    /// @param mark of the version that it was made of
    private record Made(String mark, SearchIndex index) {}

    SearchIndex get() {
        String mark = versions.mark();
        Made known = made;
        return known.mark().equals(mark) ? known.index() : again(mark);
    }

    private synchronized SearchIndex again(String mark) {
        if (!made.mark().equals(mark)) {
            made = new Made(mark, new SearchIndex(entries()));
        }
        return made.index();
    }

    /// One entry for each address.
    private List<SearchEntry> entries() {
        Map<String, SearchEntry> entries = new LinkedHashMap<>();
        for (SearchEntry entry : all()) {
            entries.putIfAbsent(entry.kind() + entry.local(), entry);
        }
        return List.copyOf(entries.values());
    }

    private List<SearchEntry> all() {
        List<SearchEntry> all = new ArrayList<>();
        for (String methodology : publishedEditions.methodologies()) {
            publishedEditions.latest(methodology).ifPresent(edition -> {
                ReportContent content = publishedEditions.content(edition);
                all.addAll(units(content));
                all.addAll(method(edition, content.methodology()));
                all.addAll(indicators(content));
            });
        }
        PAGES.forEach(page -> all.add(
                new SearchEntry(SearchEntry.Kind.PAGE, said(page.get(0)), said(page.get(2)), List.of(), page.get(1))));
        OpenTerms.CODES.forEach(term -> all.add(new SearchEntry(
                SearchEntry.Kind.TERM,
                said(OpenTerms.name(term)),
                said(OpenTerms.meaning(term)),
                List.of(),
                OpenTerms.local(term))));
        return all;
    }

    private static Names said(String key) {
        return Words.inEach(Phrase.of(key));
    }

    /// All that ever took part, the present ones first.
    private static List<SearchEntry> units(ReportContent content) {
        List<SearchEntry> units = new ArrayList<>();
        for (Edition edition : content.editions().reversed()) {
            for (RatedUnit unit : edition.units()) {
                units.add(new SearchEntry(
                        SearchEntry.Kind.UNIT,
                        unit.names(),
                        edition.group().names(),
                        List.of(unit.code(), unit.kato()),
                        "/units/" + PublicLinks.encoded(unit.code())));
            }
        }
        return units;
    }

    private static List<SearchEntry> method(Published edition, Methodology methodology) {
        Names title = methodology.identity().title().orElse(edition.methodology());
        String code = PublicLinks.encoded(edition.methodology());
        List<SearchEntry> found = new ArrayList<>();
        found.add(new SearchEntry(
                SearchEntry.Kind.PAGE,
                title,
                methodology.identity().act(),
                List.of(edition.methodology()),
                "/methods/" + code + "/" + PublicLinks.encoded(edition.version())));
        methodology
                .allBlocks()
                .forEach(block -> found.add(new SearchEntry(
                        SearchEntry.Kind.BLOCK,
                        block.names().orElse(block.code()),
                        title,
                        List.of(block.code()),
                        "/indicators?methodology=" + code + "#" + Anchors.block(block.code()))));
        return found;
    }

    private static List<SearchEntry> indicators(ReportContent content) {
        Methodology methodology = content.methodology();
        Origins origins = new Origins(methodology, content.panel());
        List<SearchEntry> found = new ArrayList<>();
        for (Indicator indicator : methodology.allIndicators()) {
            String local = "/indicators/" + PublicLinks.encoded(indicator.code());
            found.add(new SearchEntry(
                    SearchEntry.Kind.INDICATOR,
                    indicator.names().orElse(indicator.code()),
                    indicator.passport().definition(),
                    List.of(indicator.code()),
                    local));
            origins.named(indicator)
                    .forEach(measure -> found.add(new SearchEntry(
                            SearchEntry.Kind.MEASURE,
                            measure.names().orElse(measure.code()),
                            indicator.names(),
                            List.of(measure.code()),
                            local)));
        }
        return found;
    }
}
