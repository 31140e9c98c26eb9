package kz.aiqyn.base.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.export.CellWriter;
import kz.aiqyn.files.export.CsvDialect;
import kz.aiqyn.files.export.CsvRows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Hands lists out as files: the very rows that the page shows, all pages of them, without holding them.
@Component
public class ListFiles {

    /// The endings as a part of an address.
    public static final String CHOICE = "{format:csv|excel.csv|xlsx|json}";

    private final Lists lists;
    private final Organisations organisations;
    private final Access access;
    private final JsonMapper json;

    ListFiles(Lists lists, Organisations organisations, Access access, JsonMapper json) {
        this.lists = lists;
        this.organisations = organisations;
        this.access = access;
        this.json = json;
    }

    /// A list for whoever has a right, as far as it reaches.
    ///
    /// @param right code of the right
    public void staff(
            Listing listing, String right, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(listing, access.scope(right), format, request, response);
    }

    /// A list for everybody.
    public void open(Listing listing, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Listing opened = listing.opened();
        ListQuery query = ListQuery.of(opened, request);
        String version = lists.version(opened, query, Scope.ALL) + format + query + Languages.of(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (!new ServletWebRequest(request, response).checkNotModified("W/\"" + Sha256.of(version) + "\"")) {
            write(opened, Scope.ALL, format, request, response);
        }
    }

    private void write(
            Listing listing, Scope scope, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ListQuery query = ListQuery.of(listing, request);
        Words words = new Words(Languages.of(request));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(listing.name().replace('.', '-') + "." + format, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        switch (format) {
            case "csv" -> csv(listing, query, scope, CsvDialect.PROGRAMS, words, response);
            case "excel.csv" -> csv(listing, query, scope, CsvDialect.excel(words.language()), words, response);
            case "xlsx" -> xlsx(listing, query, scope, words, response);
            case "json" -> json(listing, query, scope, response);
            default -> throw new IllegalArgumentException("found the ending " + format + ", expected " + CHOICE);
        }
    }

    private void csv(
            Listing listing,
            ListQuery query,
            Scope scope,
            CsvDialect dialect,
            Words words,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        boolean people = dialect.people().isPresent();
        CsvRows rows = CsvRows.into(out, dialect).row(people ? titles(listing, words) : heads(listing));
        Map<String, Names> names = people ? names() : Map.of();
        lists.each(listing, query, scope, row -> rows.row(people ? cells(listing, row, names, words) : cells(row)));
        rows.flush();
        out.flush();
    }

    private void xlsx(Listing listing, ListQuery query, Scope scope, Words words, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Aiqyn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Aiqyn");
            CellWriter.heads(sheet, titles(listing, words));
            int[] next = {1};
            Map<String, Names> names = names();
            lists.each(
                    listing, query, scope, row -> CellWriter.row(sheet, next[0]++, cells(listing, row, names, words)));
        }
    }

    private void json(Listing listing, ListQuery query, Scope scope, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        List<String> heads = heads(listing);
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            lists.each(listing, query, scope, row -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                List<Object> cells = cells(row);
                for (int i = 0; i < heads.size(); i++) {
                    object.put(heads.get(i), cells.get(i).equals("") ? null : cells.get(i));
                }
                out.writePOJO(object);
            });
            out.writeEndArray();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The codes of columns, which programs know, and which files that are taken in have too.
    private static List<String> heads(Listing listing) {
        List<String> heads = new ArrayList<>(List.of("id"));
        for (ListColumn column : listing.columns()) {
            String head = column.code().replace('-', '_');
            if (column.kind() == ListColumn.Kind.NAME) {
                for (Language language : Language.values()) {
                    heads.add(head + "_" + language.code());
                }
            } else {
                heads.add(head);
            }
        }
        return heads;
    }

    /// The heads as people read them: what names a row for programs says nothing to them.
    private static List<String> titles(Listing listing, Words words) {
        List<String> titles = new ArrayList<>();
        listing.columns().forEach(column -> titles.add(words.say(listing.words() + ".column." + column.code())));
        return titles;
    }

    /// As programs read a row: names in every language.
    private static List<Object> cells(ListRow row) {
        List<Object> cells = new ArrayList<>(List.of(row.key()));
        for (@Nullable Object cell : row.cells()) {
            if (cell instanceof Names names) {
                for (Language language : Language.values()) {
                    cells.add(names.in(language));
                }
            } else {
                cells.add(cell(cell));
            }
        }
        return cells;
    }

    /// As people read a row: names, codes and periods in the words of their language, days as days.
    private static List<Object> cells(Listing listing, ListRow row, Map<String, Names> names, Words words) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < listing.columns().size(); i++) {
            ListColumn column = listing.columns().get(i);
            @Nullable Object cell = row.cells().get(i);
            cells.add(
                    switch (cell) {
                        case null -> "";
                        case LocalDate day -> day;
                        case String code -> CellText.text(words, listing.words(), names, column, code);
                        case Names all -> words.name(all);
                        default -> cell(cell);
                    });
        }
        return cells;
    }

    private Map<String, Names> names() {
        Map<String, Names> names = new HashMap<>();
        organisations.units().list().forEach(unit -> names.put(unit.code(), unit.names()));
        return names;
    }

    private static Object cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.doubleValue();
            case Long number -> number;
            default -> cell.toString();
        };
    }
}
