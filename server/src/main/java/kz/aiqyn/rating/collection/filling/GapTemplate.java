package kz.aiqyn.rating.collection.filling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.export.CellWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// The workbook of what is missing: filled in, it is sent back as it is.
@Component
class GapTemplate {

    private final OpenCells cells;
    private final FillingPages pages;

    GapTemplate(OpenCells cells, FillingPages pages) {
        this.cells = cells;
        this.pages = pages;
    }

    void write(AskedGaps gaps, Words words, HttpServletResponse response) throws IOException {
        List<Cell> open = cells.of(gaps).orElse(List.of());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%s.xlsx".formatted(gaps.organisation(), gaps.asked()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Aiqyn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Aiqyn");
            CellWriter.heads(sheet, FillingFile.HEADS);
            String name = words.name(pages.name(gaps.organisation()));
            for (int i = 0; i < open.size(); i++) {
                Cell cell = open.get(i);
                CellWriter.row(
                        sheet,
                        i + 1,
                        List.of(
                                gaps.organisation(),
                                name,
                                gaps.chosen(),
                                gaps.asked().toString(),
                                cell.measure().code(),
                                words.name(cell.measure()
                                        .names()
                                        .orElse(cell.measure().code())),
                                cell.period().toString(),
                                words.wording().unit(cell.measure().unit()),
                                ""));
            }
        }
    }
}
