package kz.aiqyn.base.intake.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.LayoutForm;
import kz.aiqyn.base.intake.TableLayout;
import kz.aiqyn.base.intake.TableLayouts;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Spelling;
import org.springframework.stereotype.Component;

/// Fills in what the headings of a file look like, for whoever points its columns out: what a column is called here in
/// any language, and what it was in layouts that were pointed out before. It only proposes.
@Component
class LayoutGuess {

    /// So many headings must be known before a row is taken for that of the headings.
    private static final int LEAST = 2;

    private final TableLayouts layouts;

    LayoutGuess(TableLayouts layouts) {
        this.layouts = layouts;
    }

    Form of(FileKind kind, List<Row> rows, Form form) {
        Map<String, String> known = known(kind);
        Form best = form;
        int most = LEAST - 1;
        for (Row row : rows) {
            Map<String, Integer> places = new TreeMap<>();
            List<String> headings = TableLayout.headings(row);
            for (int place = 0; place < headings.size(); place++) {
                String column = known.get(headings.get(place));
                if (column != null) {
                    places.putIfAbsent(column, place);
                }
            }
            if (places.size() > most) {
                most = places.size();
                best = form.with(LayoutForm.ROW, Long.toString(row.number()));
                for (Map.Entry<String, Integer> place : places.entrySet()) {
                    best = best.with(LayoutForm.column(place.getValue()), place.getKey());
                }
            }
        }
        return best;
    }

    /// What columns are, by the headings that they had, and by what they are called here.
    private Map<String, String> known(FileKind kind) {
        Map<String, String> known = new HashMap<>();
        for (String name : kind.mapped().names()) {
            Names names = Words.inEach(Phrase.of(kind.words() + ".column." + name));
            Stream.of(names.kk(), names.ru(), names.en()).forEach(each -> known.put(Spelling.fold(each), name));
        }
        for (TableLayout layout : layouts.list(kind.code())) {
            layout.columns().forEach((place, name) -> {
                if (place < layout.headings().size() && kind.mapped().names().contains(name)) {
                    known.putIfAbsent(layout.headings().get(place), name);
                }
            });
        }
        known.remove("");
        return known;
    }
}
