package kz.aiqyn.citizen.situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.table.Read;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The situations of the invented oblast, from the same file that anybody may begin with, and by the same way.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SituationSample implements DemonstrationPart {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Situations situations;
    private final SituationFile file;

    SituationSample(Situations situations, SituationFile file) {
        this.situations = situations;
        this.file = file;
    }

    @Override
    public String stage() {
        return "situation.stage";
    }

    @Override
    public void fill(List<String> codes) {
        if (!situations.list().isEmpty()) {
            return;
        }
        try {
            Path written = Files.createTempFile("situations", ".csv");
            try {
                Files.writeString(written, file.sample().orElseThrow().text());
                Form form = Form.EMPTY.with(SituationFile.SINCE, SINCE.toString());
                if (file.take(written, form, ImportMode.NOW) instanceof Read.Failed<?> failed) {
                    throw new IllegalStateException("the invented situations are refused: " + failed.problems());
                }
            } finally {
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
