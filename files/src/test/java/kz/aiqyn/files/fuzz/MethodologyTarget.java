package kz.aiqyn.files.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.files.methodology.Positions;
import kz.aiqyn.files.methodology.ReadMethodology;
import kz.aiqyn.files.wording.Wording;

/// The methodology file under random input: any bytes give a methodology or problems that can be said, and a
/// methodology survives being checked, written and read again.
public final class MethodologyTarget implements FuzzTarget {

    private static final List<String> CORPUS = List.of("full.yaml", "odd.yaml", "broken.yaml");

    @Override
    public String name() {
        return "methodology";
    }

    @Override
    public List<byte[]> corpus() {
        return CORPUS.stream().map(MethodologyTarget::seed).toList();
    }

    @Override
    public void feed(byte[] input) {
        switch (MethodologyFile.parse("fuzz.yaml", input)) {
            case ReadMethodology.Bad(List<MethodologyProblem> problems) ->
                problems.forEach(problem -> problem.say(Wording.of(Language.EN)));
            case ReadMethodology.Good(Methodology methodology, Positions positions) -> {
                MethodologyCheck.check(methodology)
                        .forEach(finding -> positions.locate(finding).say(Wording.of(Language.EN)));
                again(methodology);
            }
        }
    }

    private static void again(Methodology methodology) {
        String written = MethodologyFile.write(methodology);
        boolean same = MethodologyFile.parse("again.yaml", written) instanceof ReadMethodology.Good good
                && good.methodology().equals(methodology);
        if (!same) {
            throw new IllegalStateException(
                    "expected the same methodology to be read again, found another in\n" + written);
        }
    }

    private static byte[] seed(String name) {
        String path = "/kz/aiqyn/files/fuzz/methodology/" + name;
        try (InputStream stream = MethodologyTarget.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no corpus file " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpus file " + path, e);
        }
    }
}
