package kz.aiqyn.base.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.export.CellWriter;
import kz.aiqyn.files.export.Dictionary;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A workbook to be filled in and sent back: its heads are in the reader's language, and are known in any when it
/// comes ([Dictionary#columns(List)]).
///
/// @param name under which a browser keeps it, without ending
public record FileTemplate(String name, Dictionary table) {

    /// Begins an answer that is a workbook, which a browser keeps.
    ///
    /// @param name without ending
    public static void begin(String name, HttpServletResponse response) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /// @param rows what stands in it already
    public void write(Words words, List<List<?>> rows, HttpServletResponse response) throws IOException {
        begin(name, response);
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Aiqyn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Aiqyn");
            CellWriter.heads(sheet, table.titles(words.language()));
            for (int i = 0; i < rows.size(); i++) {
                CellWriter.row(sheet, i + 1, rows.get(i));
            }
        }
    }
}
