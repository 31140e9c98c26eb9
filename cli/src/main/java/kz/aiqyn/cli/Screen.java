package kz.aiqyn.cli;

import java.io.PrintStream;
import java.util.List;
import kz.aiqyn.cli.terminal.Emphasis;
import kz.aiqyn.cli.terminal.Paragraph;
import kz.aiqyn.cli.terminal.TextTable;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.wording.Wording;

/// Where commands speak to a person: results to the output, everything else to the error stream.
public final class Screen {

    private final Surroundings surroundings;
    private final Wording wording;

    Screen(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.wording = Wording.of(language);
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Language language() {
        return wording.language();
    }

    public Wording wording() {
        return wording;
    }

    public int columns() {
        return surroundings.columns();
    }

    public boolean hasColour() {
        return surroundings.hasColour();
    }

    public String words(String key, Object... arguments) {
        return wording.say(Phrase.of(key, arguments));
    }

    /// A number as the methodology shows scores, or as many decimals as asked for.
    String number(double number, int decimals) {
        return wording.number(number, decimals);
    }

    /// A share 0..1 in whole percent.
    String percent(double share) {
        return words("cli.percent", wording.number(100 * share, 0));
    }

    public void blank() {
        out().println();
    }

    /// A line as it is.
    public void line(String text) {
        out().println(text);
    }

    /// A line that stands out.
    public void heading(String text) {
        Paragraph.lines(text, columns(), 0).forEach(line -> line(Emphasis.STRONG.on(line, hasColour())));
    }

    /// A sentence, broken into lines.
    public void paragraph(String text) {
        Paragraph.lines(text, columns(), 0).forEach(this::line);
    }

    /// A sentence whose lines after the first are indented.
    public void hanging(String text) {
        Paragraph.lines(text, columns(), 4).forEach(this::line);
    }

    /// One of several sentences below each other: every line after its first is indented.
    public void item(String text) {
        hanging("  " + text);
    }

    /// A sentence under a table, broken into lines.
    public void remark(String text) {
        Paragraph.lines(text, columns(), 2).forEach(line -> line(Emphasis.FAINT.on(line, hasColour())));
    }

    public void table(TextTable table) {
        table.lines(columns(), hasColour()).forEach(this::line);
    }

    /// Something that went wrong, to the error stream.
    public void alarm(String text) {
        surroundings.err().println(text);
    }

    void alarm(List<Phrase> phrases) {
        phrases.forEach(phrase -> alarm(wording.say(phrase)));
    }

    public PrintStream out() {
        return surroundings.out();
    }

    public PrintStream err() {
        return surroundings.err();
    }
}
