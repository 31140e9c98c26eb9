package kz.aiqyn.base.intake.page;

import java.nio.file.Path;
import java.util.Optional;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.LayoutForm;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.intake.StatedTable;
import kz.aiqyn.base.intake.TableLayout;
import kz.aiqyn.base.intake.TableLayouts;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Table;
import kz.aiqyn.files.table.Tables;
import org.springframework.stereotype.Component;

/// Finds out how a file that was sent is laid out.
@Component
class PointedLayouts {

    private final TableLayouts layouts;

    PointedLayouts(TableLayouts layouts) {
        this.layouts = layouts;
    }

    /// How a file is laid out.
    sealed interface Found {

        /// Its headings say it, or reading it will tell why it cannot be read.
        record Headed() implements Found {}

        /// Its headings are those of a layout that was pointed out.
        ///
        /// @param form with what was pointed out
        record Known(Form form) implements Found {}

        /// Somebody must point it out.
        record Unknown() implements Found {}
    }

    Found of(FileKind kind, Path path, Form form) {
        if (kind.mapped().isEmpty()) {
            return new Found.Headed();
        }
        Optional<Table> table =
                Tables.open(path, StatedTable.of(form), new ReadLog()).filter(found -> !kind.isHeaded(found));
        return table.isEmpty() ? new Found.Headed() : known(kind, table.get(), form);
    }

    private Found known(FileKind kind, Table table, Form form) {
        for (TableLayout layout : layouts.list(kind.code())) {
            Optional<Form> filled = layout.in(table).map(found -> LayoutForm.with(form, layout, found));
            if (filled.isPresent()) {
                return new Found.Known(filled.get());
            }
        }
        return new Found.Unknown();
    }

    void keep(FileKind kind, TableLayout layout, SentFile file) {
        layouts.keep(kind.code(), layout, file.by());
    }
}
