package kz.aiqyn.rating.collection.filling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.intake.FileTemplate;
import kz.aiqyn.base.web.Words;
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
        String name = words.name(pages.name(gaps.organisation()));
        List<List<?>> rows = new ArrayList<>();
        for (Cell cell : cells.of(gaps).orElse(List.of())) {
            rows.add(List.of(
                    gaps.organisation(),
                    name,
                    gaps.chosen(),
                    gaps.asked().toString(),
                    cell.measure().code(),
                    words.name(cell.measure().names().orElse(cell.measure().code())),
                    cell.period().toString(),
                    words.wording().unit(cell.measure().unit()),
                    ""));
        }
        new FileTemplate("%s-%s".formatted(gaps.organisation(), gaps.asked()), FillingFile.TABLE)
                .write(words, rows, response);
    }
}
