package kz.aiqyn.portal.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.StoredPages;
import kz.aiqyn.base.web.TableQuery;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.export.Dictionaries;
import kz.aiqyn.files.export.Dictionary;
import kz.aiqyn.files.export.DictionaryJson;
import kz.aiqyn.files.export.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// What the columns of every table mean: a page for people, a schema of each table for programs.
@Controller
@Open
class DictionaryController {

    private static final String PAGE = "/data/dictionary";

    private final StoredPages pages;
    private final List<Dictionary> dictionaries;

    DictionaryController(StoredPages pages, List<Dictionaries> parts) {
        this.pages = pages;
        this.dictionaries = parts.stream().flatMap(part -> part.list().stream()).toList();
    }

    /// The address of the part of the page about a table.
    static String about(String table) {
        return PAGE + "#" + table;
    }

    /// The address of a table's schema.
    static String schema(String table) {
        return PAGE + "/" + table + ".json";
    }

    @GetMapping(Languages.PATH + PAGE)
    @Nullable
    ModelAndView page(
            ServletWebRequest web,
            Words words,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String q) {
        TableQuery query = TableQuery.of(words.path(PAGE), Map.of(), List.of("name", "title"), sort, q);
        return pages.page(
                web,
                query.known(),
                "portal/page/dictionary",
                () -> new DictionaryPage(
                        query,
                        dictionaries.stream()
                                .map(dictionary -> table(words, dictionary, query))
                                .filter(table -> !table.rows().isEmpty())
                                .toList()));
    }

    @GetMapping(Languages.PATH + PAGE + "/{table}.json")
    @Nullable
    ResponseEntity<byte[]> schema(ServletWebRequest web, @PathVariable String table) {
        Dictionary found = dictionaries.stream()
                .filter(dictionary -> dictionary.code().equals(table))
                .findFirst()
                .orElseThrow(() -> Absent.of("portal.absent.table", table));
        return pages.isKnown(web)
                ? null
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(DictionaryJson.TYPE))
                        .body(DictionaryJson.write(found).getBytes(StandardCharsets.UTF_8));
    }

    private static DictionaryPage.Table table(Words words, Dictionary dictionary, TableQuery query) {
        return new DictionaryPage.Table(
                dictionary.code(),
                words.name(dictionary.title()),
                words.name(dictionary.meaning()),
                words.path(schema(dictionary.code())),
                query.rows(
                        dictionary.columns().stream()
                                .map(column -> row(words, dictionary, column))
                                .toList(),
                        row -> row.name() + " " + row.title() + " " + row.meaning(),
                        Map.of("name", DictionaryPage.Row::name, "title", DictionaryPage.Row::title)));
    }

    private static DictionaryPage.Row row(Words words, Dictionary dictionary, ExportColumn column) {
        return new DictionaryPage.Row(
                column.name(),
                words.name(dictionary.title(column)),
                words.say(column.type().key()),
                column.measured() == ExportColumn.Measured.NOT
                        ? ""
                        : words.say(column.measured().key()),
                words.name(dictionary.meaning(column)));
    }
}
