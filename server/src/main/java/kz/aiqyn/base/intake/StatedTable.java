package kz.aiqyn.base.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.table.DecimalMark;
import kz.aiqyn.files.table.Encoding;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.SheetHint;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.table.Tables;

/// How a table that was sent in is written: what its sender stated in the form, and what they are told of it.
public final class StatedTable {

    /// A sheet is chosen by the form that the file came by.
    private static final SheetHint HINT = new SheetHint("web.sheet.notice");

    private StatedTable() {}

    /// What is stated in a form; everything else is found out.
    public static TableOptions of(Form form) {
        DecimalMark mark = switch (form.text("decimal")) {
            case "point" -> DecimalMark.POINT;
            case "comma" -> DecimalMark.COMMA;
            default -> null;
        };
        String sheet = form.text("sheet");
        return new TableOptions(
                Encoding.find(form.text("encoding")).orElse(null), null, mark, sheet.isEmpty() ? null : sheet);
    }

    /// The encodings that may be stated.
    public static Map<String, String> encodings() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Encoding encoding : Encoding.values()) {
            choices.put(encoding.code(), encoding.code());
        }
        return choices;
    }

    /// The decimal marks that may be stated, in the reader's language.
    public static Map<String, String> marks(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("point", words.say("intake.decimal.point"));
        choices.put("comma", words.say("intake.decimal.comma"));
        return choices;
    }

    /// Whether anything is stated.
    public static boolean isStated(Form form) {
        return !(form.text("sheet") + form.text("encoding") + form.text("decimal")).isEmpty();
    }

    /// What was read, with the encoding among the notices, also when it was the usual one, and with how another sheet
    /// is chosen.
    public static <T> Read<T> told(Path file, TableOptions stated, Read<T> read) {
        return switch (HINT.add(read)) {
            case Read.Failed<T> failed -> failed;
            case Read.Done<T>(T value, List<Notice> known) -> {
                List<Notice> notices = new ArrayList<>(known);
                Tables.encoding(file, stated)
                        .filter(notice -> !notices.contains(notice))
                        .ifPresent(notices::addFirst);
                yield new Read.Done<>(value, notices);
            }
        };
    }
}
