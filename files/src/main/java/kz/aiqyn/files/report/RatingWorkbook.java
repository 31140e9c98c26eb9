package kz.aiqyn.files.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.sheet.BlockSheet;
import kz.aiqyn.files.report.sheet.FormulasSheet;
import kz.aiqyn.files.report.sheet.MethodSheet;
import kz.aiqyn.files.report.sheet.NotesSheet;
import kz.aiqyn.files.report.sheet.RatingSheet;
import kz.aiqyn.files.report.sheet.SheetNames;
import kz.aiqyn.files.report.words.Speech;
import org.dhatim.fastexcel.Workbook;

/// The period's rating as a workbook in one language: places, a sheet for each block with values, scores
/// and weights, formulas, the method, notes. Numbers are unrounded; cells only show fewer digits.
public final class RatingWorkbook {

    private static final String MAKER = "Aiqyn";
    private static final String FORMAT_VERSION = "1.0";

    private RatingWorkbook() {}

    /// Writes a file, first beside its place and then moved there.
    ///
    /// @throws IOException when it cannot be written
    public static void write(Path file, ReportContent content, Language language) throws IOException {
        FreshFile.write(file, out -> write(out, content, language));
    }

    /// Writes the workbook; the stream stays open.
    public static void write(OutputStream out, ReportContent content, Language language) throws IOException {
        Speech speech = new Speech(language);
        SheetNames names = new SheetNames();
        try (Workbook workbook = new Workbook(new Unclosed(out), MAKER, FORMAT_VERSION)) {
            new RatingSheet(workbook.newWorksheet(names.next(speech.say("sheet.rating"))), speech, content).write();
            Tree tree = content.current().getFirst().tree();
            for (int node : tree.children(Tree.INDEX)) {
                String name = names.next(speech.name(tree.names(node)));
                new BlockSheet(workbook.newWorksheet(name), speech, content, node).write();
            }
            new FormulasSheet(workbook.newWorksheet(names.next(speech.say("sheet.formulas"))), speech, content).write();
            new MethodSheet(workbook.newWorksheet(names.next(speech.say("sheet.method"))), speech, content).write();
            new NotesSheet(workbook.newWorksheet(names.next(speech.say("sheet.notes"))), speech, content).write();
        }
    }

    /// Keeps the caller's stream open.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
