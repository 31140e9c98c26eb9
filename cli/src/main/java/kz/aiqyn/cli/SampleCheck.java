package kz.aiqyn.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.text.Refused;
import org.jspecify.annotations.Nullable;

/// Verifies what the demonstration wrote: no file is empty, and every score reads back as it was computed.
final class SampleCheck {

    private final Path folder;

    SampleCheck(Path folder) {
        this.folder = folder;
    }

    /// @return how many scores were read back
    /// @throws Refused when anything is not as it should be
    long verify(List<Path> written, List<Edition> editions) throws IOException {
        for (Path file : written) {
            if (Files.size(file) == 0) {
                throw Refused.because("cli.sample.broken", file.toString());
            }
        }
        Map<String, String> read = read();
        long scores = 0;
        for (Edition edition : editions) {
            for (int unit = 0; unit < edition.units().size(); unit++) {
                for (int node = 0; node < edition.tree().size(); node++) {
                    String key = key(
                            edition.period().toString(),
                            edition.units().get(unit).code(),
                            edition.tree().code(node));
                    compare(key, read.remove(key), edition.score(node, unit));
                    scores += edition.score(node, unit).isPresent() ? 1 : 0;
                }
            }
        }
        if (!read.isEmpty() || scores == 0) {
            throw Refused.because("cli.sample.broken", Outputs.SCORES);
        }
        return scores;
    }

    private static void compare(String key, @Nullable String text, OptionalDouble score) {
        boolean same = text != null
                && (text.isEmpty() ? score.isEmpty() : score.equals(OptionalDouble.of(Double.parseDouble(text))));
        if (!same) {
            throw Refused.because("cli.sample.broken", key);
        }
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> scores = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(Outputs.SCORES))) {
            reader.forEach(row -> scores.put(
                    key(row.getField("period"), row.getField("unit"), row.getField("code")), row.getField("score")));
        }
        return scores;
    }

    private static String key(String period, String unit, String code) {
        return period + " " + unit + " " + code;
    }
}
