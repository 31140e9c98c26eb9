package kz.aiqyn.register.budget;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.text.Names;

/// A line of invented budgets, below which there is nothing.
///
/// @param whose `D` a district's or a city's, `R` a rural district's, or a department's code
/// @param weight its part among those of its kind
/// @param names none where the classification has them
record SampleLine(String whose, String path, boolean development, double weight, Names names) {

    static final List<SampleLine> ALL = Classification.lines("sample-lines.txt").stream()
            .map(SampleLine::of)
            .toList();

    static final String DISTRICT = "D";
    static final String RURAL = "R";

    private static SampleLine of(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        // Paths may have spaces in them, so the mark behind one is looked for.
        int mark = Math.max(rest.indexOf(" - "), rest.indexOf(" d "));
        String[] weighed = rest.substring(mark + 3).split(" ", 2);
        return new SampleLine(
                line.substring(0, space),
                rest.substring(0, mark),
                rest.startsWith(" d ", mark),
                Double.parseDouble(weighed[0]),
                weighed.length == 1 ? Names.NONE : Names.written(weighed[1]));
    }

    static List<SampleLine> of(String whose, String section) {
        return ALL.stream()
                .filter(line -> line.whose().equals(whose) && line.path().startsWith(section + "/"))
                .toList();
    }

    /// The revenue category that it is in.
    Optional<String> category() {
        String[] codes = path.split("/", -1);
        return codes[0].equals("1") && codes.length > 2 ? Optional.of(codes[2]) : Optional.empty();
    }
}
