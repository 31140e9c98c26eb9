package kz.aiqyn.register.goals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.aiqyn.engine.text.Names;

/// An invented target, goal or place of the file beside this class.
///
/// @param whose code of a department, `akimat`, `programme`, or `where` and `goal` for what is no target
/// @param isSum whether it is counted since January
/// @param base what it was in 2022
/// @param step by how much its plan changes a year
/// @param sites a word in the names of sites by which it is reached, empty for none
record SampleIdea(
        String whose,
        String goal,
        String unit,
        Yardstick.Course course,
        boolean isSum,
        double base,
        double step,
        String sites,
        Names names) {

    private static final String FILE = "sample-targets.txt";

    /// All that were invented, in the order of the file.
    static List<SampleIdea> all() {
        try (InputStream in = SampleIdea.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SampleIdea::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleIdea parse(String line) {
        String[] parts = line.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return new SampleIdea(
                parts[0],
                parts[1],
                parts[2],
                Yardstick.Course.valueOf(parts[3].toUpperCase(Locale.ROOT)),
                parts[4].equals("sum"),
                Double.parseDouble(parts[5]),
                Double.parseDouble(parts[6]),
                parts[7],
                new Names(parts[8], parts[9], parts[10]));
    }

    /// The same of a part of the oblast, which is smaller.
    SampleIdea in(Names where) {
        Names narrower = new Names(
                names.kk() + " – " + where.kk(), names.ru() + " – " + where.ru(), names.en() + " – " + where.en());
        double share = isCount() ? 0.45 : 1;
        return new SampleIdea(whose, goal, unit, course, isSum, base * share, step * share, sites, narrower);
    }

    /// Whether parts of the oblast add up to the whole.
    private boolean isCount() {
        return !unit.equals("%")
                && !unit.equals("‰")
                && !unit.equals("day")
                && !unit.equals("minute")
                && !unit.equals("year");
    }
}
