package kz.aiqyn.base.record;

import java.util.List;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// A printable part of a report: words and tables that no longer change once they are taken into it.
///
/// @param title of the part
/// @param lead its sentences, the most important first
/// @param tables with the figures that the sentences rest on
public record Section(Phrase title, List<Phrase> lead, List<Figures> tables) {

    public Section {
        lead = List.copyOf(lead);
        tables = List.copyOf(tables);
    }

    /// A table of a section.
    ///
    /// @param columns their heads; the first is of what the rows are about
    /// @param rows what each is about, with a phrase for each further column
    public record Figures(Phrase caption, List<Phrase> columns, List<Line> rows) {

        public Figures {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// A row.
    ///
    /// @param local where its figures come from, without the language; empty when there is no such page
    public record Line(Names about, List<Phrase> cells, String local) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
