package kz.aiqyn.portal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The one search. Questions are without number, so that answers to them are made again and never stored.
@Controller
@Open
class SearchController {

    private final StoredPages pages;
    private final PublicIndex index;

    SearchController(StoredPages pages, PublicIndex index) {
        this.pages = pages;
        this.index = index;
    }

    @GetMapping(Languages.PATH + "/search")
    @Nullable
    ModelAndView search(ServletWebRequest web, Words words, @RequestParam(defaultValue = "") String q) {
        String question = q.strip();
        return pages.page(web, question.isEmpty(), "portal/search/search", () -> page(words, question));
    }

    private SearchPage page(Words words, String question) {
        SearchIndex.Answer answer = index.get().find(question);
        SequencedMap<SearchEntry.Kind, List<SearchPage.Row>> groups = new LinkedHashMap<>();
        order(answer).forEach(kind -> groups.put(kind, new ArrayList<>()));
        for (SearchEntry entry : answer.found()) {
            Objects.requireNonNull(groups.get(entry.kind())).add(row(words, entry));
        }
        return new SearchPage(
                question.substring(0, Math.min(SearchIndex.LONGEST, question.length())),
                answer.all(),
                groups.entrySet().stream()
                        .map(group ->
                                new SearchPage.Group(words.say(group.getKey().key()), group.getValue()))
                        .toList(),
                answer.nearest().stream().map(entry -> row(words, entry)).toList());
    }

    /// The kinds that were found, in their order; first of all that of whatever is called exactly as was asked.
    private static List<SearchEntry.Kind> order(SearchIndex.Answer answer) {
        List<SearchEntry.Kind> kinds =
                answer.found().stream().map(SearchEntry::kind).toList();
        return kinds.stream()
                .distinct()
                .sorted(Comparator.comparing((SearchEntry.Kind kind) -> !answer.named() || kind != kinds.getFirst())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static SearchPage.Row row(Words words, SearchEntry entry) {
        return new SearchPage.Row(
                words.say(entry.kind().key()),
                words.name(entry.name()),
                words.name(entry.about()),
                words.path(entry.local()));
    }
}
