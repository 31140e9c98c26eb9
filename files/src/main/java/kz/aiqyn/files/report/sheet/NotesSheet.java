package kz.aiqyn.files.report.sheet;

import kz.aiqyn.engine.rating.Flag;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Speech;
import org.dhatim.fastexcel.Worksheet;

/// How to read the workbook, and what its notes mean.
public final class NotesSheet {

    private final Grid grid;
    private final Speech speech;
    private final ReportContent content;

    public NotesSheet(Worksheet sheet, Speech speech, ReportContent content) {
        this.grid = new Grid(sheet);
        this.speech = speech;
        this.content = content;
    }

    public void write() {
        grid.heads(1, new Grid.Head(speech.say("sheet.notes"), 36), new Grid.Head("", 60));
        if (content.invented()) {
            note(speech.say("sheet.notes.invented"), speech.say("invented"));
        }
        note(speech.say("sheet.period"), speech.period(content.period()));
        note(speech.say("column.score"), speech.say("sheet.notes.score"));
        note(Speech.NOTHING, speech.say("sheet.notes.empty"));
        note(speech.say("column.movement"), speech.say("method.reading.movement"));
        for (Flag flag : Flag.values()) {
            note(Reasons.flag(speech, flag), speech.say("flag.meaning." + flag.code()));
        }
    }

    private void note(String name, String text) {
        grid.text(name).text(text);
        grid.next();
    }
}
