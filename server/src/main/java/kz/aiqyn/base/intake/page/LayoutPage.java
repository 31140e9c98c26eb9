package kz.aiqyn.base.intake.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.LayoutForm;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;

/// The first rows of a file, in which its sender points out the headings and what each column is.
///
/// @param rows those that are shown
/// @param columns what the file's columns are called by a table program
/// @param notices what is to be known of the file: which sheet it is
/// @param problems why it could not be read as it was pointed out; null before
record LayoutPage(
        FileKind kind,
        SentFile file,
        List<Row> rows,
        List<String> columns,
        List<Notice> notices,
        Form form,
        @Nullable Problems problems) {

    static final String TEMPLATE = "base/intake/page/layout";

    LayoutPage {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    String address() {
        return LayoutController.address(kind, file.number());
    }

    List<Integer> places() {
        return IntStream.range(0, columns.size()).boxed().toList();
    }

    /// What a column may be, by name.
    Map<String, String> choices(Frame frame) {
        Map<String, String> choices = new LinkedHashMap<>();
        kind.mapped().names().forEach(name -> choices.put(name, frame.say(kind.words() + ".column." + name)));
        return choices;
    }

    /// The columns without which the file cannot be read.
    String required(Frame frame) {
        return kind.mapped().required().stream()
                .map(name -> frame.say(kind.words() + ".column." + name))
                .collect(Collectors.joining(", "));
    }

    boolean isHeading(Row row) {
        return form.text(LayoutForm.ROW).equals(Long.toString(row.number()));
    }

    static String cell(Row row, int place) {
        return Shown.of(row.text(place));
    }
}
