package kz.aiqyn.base.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Bar;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.web.Words;

/// Writes a section as all are written: what is to be known, numbers as bars, the first rows of what is to be spoken
/// about, and where it comes from.
public final class SectionWriter {

    /// So many rows of a list stand in a section: a meeting speaks about no more.
    public static final int ROWS = 12;

    private static final int BARS = 20;
    private static final int NAMED = 3;

    private final Words words;
    private final List<PaperPart> parts = new ArrayList<>();

    public SectionWriter(Words words) {
        this.words = words;
    }

    /// The sentence that it begins with.
    public SectionWriter lead(String sentence) {
        parts.add(Paragraph.lead(sentence));
        return this;
    }

    /// How something was computed.
    public SectionWriter note(String sentence) {
        parts.add(Paragraph.quiet(sentence));
        return this;
    }

    public SectionWriter add(PaperPart part) {
        parts.add(part);
        return this;
    }

    public SectionWriter addAll(List<? extends PaperPart> more) {
        parts.addAll(more);
        return this;
    }

    /// Bodies with their numbers, those to look at first before the others; the first are named in words as well.
    /// Nothing is compared where there is but one.
    ///
    /// @param line a number that a line across all shows, such as a target; 0 for none
    public SectionWriter bodies(String caption, List<Bar> bars, double line) {
        if (bars.size() > NAMED) {
            String first = bars.stream()
                    .limit(NAMED)
                    .map(bar -> bar.name() + " – " + bar.value())
                    .collect(Collectors.joining("; "));
            parts.add(Paragraph.plain(Run.of(words.say("record.section.first", first))));
        }
        List<Bar> shown = new ArrayList<>();
        for (Bar bar : bars.subList(0, Math.min(BARS, bars.size()))) {
            boolean isMarked = bars.size() > NAMED && shown.size() < NAMED;
            shown.add(new Bar(bar.name(), bar.number(), bar.value(), isMarked));
        }
        return shown.size() > 1 ? bars(caption, shown, line) : this;
    }

    /// Numbers by period, or by whatever else has an order of its own; nothing where there are none.
    public SectionWriter bars(String caption, List<Bar> bars, double line) {
        if (!bars.isEmpty()) {
            parts.add(new PaperPart.Bars(caption, bars, line));
        }
        return this;
    }

    /// A list with its heading; nothing where it is empty.
    public SectionWriter list(String title, List<Column> columns, List<List<String>> rows) {
        return list(title, columns, rows, rows.size());
    }

    /// @param rows the first of them, or all
    /// @param all how many there are
    public SectionWriter list(String title, List<Column> columns, List<List<String>> rows, long all) {
        if (rows.isEmpty()) {
            return this;
        }
        List<List<String>> first = rows.subList(0, Math.min(ROWS, rows.size()));
        parts.add(new PaperPart.Heading(2, title));
        parts.add(new PaperPart.Table(title, columns, first));
        if (all > first.size()) {
            parts.add(Paragraph.quiet(words.say("record.section.more", all - first.size())));
        }
        return this;
    }

    /// @param register key of the register's name
    /// @param of the day or the period that its figures are of
    public Section of(String title, String register, Object of) {
        parts.add(Paragraph.quiet(words.say("record.section.source", words.say(register), of)));
        return new Section(title, parts);
    }
}
