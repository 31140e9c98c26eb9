package kz.aiqyn.engine.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words that units of measurement are written with. Every counting noun is a dimension of its own:
/// schools are never added to hospitals. What each word is called in three languages is the wording
/// `unit.<word>`.
final class UnitWords {

    /// Words that multiply what follows them.
    static final List<Multiplier> MULTIPLIERS = List.of(
            new Multiplier("thousand", 1e3),
            new Multiplier("mln", 1e6),
            new Multiplier("bn", 1e9),
            new Multiplier("trn", 1e12));

    private static final String PURE = "% ‰ point pp coefficient";

    /// Words that say how a pure number was made and change nothing in it.
    private static final Set<String> LABELS = Set.of("%", "‰", "point", "pp");

    /// Things that are counted, by the field they come from.
    private static final String NOUNS = """
            item case unit event document indicator task visit
            person household family resident birth death marriage patient pupil student child worker teacher doctor
            job vacancy enterprise farm cooperative entrepreneur taxpayer
            school place kindergarten hospital bed clinic library club stadium gym
            object project building house apartment road street bridge well connection network
            village settlement district region
            loan grant subsidy contract lot tender bid supplier plan-point inspection order
            appeal application complaint request service dataset publication report meeting participant vote
            crime offence fire accident
            cattle head sheep horse bird
            tree car bus trip
            MRP USD
            working-day""";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Map<String, MeasurementUnit> WORDS = words();

    private UnitWords() {}

    static Optional<MeasurementUnit> find(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    static Optional<Multiplier> multiplier(String word) {
        return MULTIPLIERS.stream()
                .filter(multiplier -> multiplier.word.equals(word))
                .findFirst();
    }

    /// The labels of pure numbers within a written unit.
    static Set<String> labels(String written) {
        Set<String> labels = new TreeSet<>();
        for (String label : LABELS) {
            for (int at = written.indexOf(label); at >= 0; at = written.indexOf(label, at + 1)) {
                int end = at + label.length();
                boolean begins = at == 0 || !isInWord(written.charAt(at - 1));
                boolean ends = end == written.length() || !UnitReader.isWordPart(written.charAt(end));
                if (!isInWord(label.charAt(0)) || (begins && ends)) {
                    labels.add(label);
                }
            }
        }
        return labels;
    }

    /// Whether a word goes on behind a character; behind a number a new one begins.
    private static boolean isInWord(char c) {
        return UnitReader.isWordPart(c) && !Character.isDigit(c);
    }

    /// All words, multipliers included, in the order of the alphabet.
    static SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>(WORDS.keySet());
        MULTIPLIERS.forEach(multiplier -> all.add(multiplier.word));
        return all;
    }

    /// Words with their meaning; the word to print a unit with comes before its other spellings.
    static Map<String, MeasurementUnit> meanings() {
        return WORDS;
    }

    private static Map<String, MeasurementUnit> words() {
        Map<String, MeasurementUnit> words = new LinkedHashMap<>();
        SPACE.splitAsStream(PURE).forEach(word -> words.put(word, MeasurementUnit.NUMBER));
        words.put("KZT", base("KZT", 1, 1));
        SPACE.splitAsStream(NOUNS).forEach(noun -> words.put(noun, base(noun, 1, 1)));
        addLengths(words);
        addTimes(words);
        addEnergyAndMass(words);
        addInformation(words);
        return words;
    }

    private static void addLengths(Map<String, MeasurementUnit> words) {
        words.put("m", base("m", 1, 1));
        words.put("km", base("m", 1, 1e3));
        words.put("cm", base("m", 1, 1e-2));
        words.put("mm", base("m", 1, 1e-3));
        words.put("m2", base("m", 2, 1));
        words.put("ha", base("m", 2, 1e4));
        words.put("km2", base("m", 2, 1e6));
        words.put("m3", base("m", 3, 1));
        words.put("l", base("m", 3, 1e-3));
    }

    private static void addTimes(Map<String, MeasurementUnit> words) {
        words.put("hour", base("hour", 1, 1));
        words.put("day", base("hour", 1, 24));
        words.put("week", base("hour", 1, 168));
        words.put("minute", base("hour", 1, 1.0 / 60));
        words.put("s", base("hour", 1, 1.0 / 3600));
        // A month has no fixed number of days, so it is no multiple of an hour.
        words.put("month", base("month", 1, 1));
        words.put("quarter", base("month", 1, 3));
        words.put("year", base("month", 1, 12));
    }

    private static void addEnergyAndMass(Map<String, MeasurementUnit> words) {
        words.put("kWh", base("kWh", 1, 1));
        words.put("MWh", base("kWh", 1, 1e3));
        words.put("GWh", base("kWh", 1, 1e6));
        // One international calorie is 4.1868 J (ISO 80000-5), so one gigacalorie is 1163 kWh.
        words.put("Gcal", base("kWh", 1, 1163));
        MeasurementUnit kilowatt = base("kWh", 1, 1).divide(base("hour", 1, 1));
        words.put("kW", kilowatt);
        words.put("MW", kilowatt.scaled(1e3));
        words.put("t", base("t", 1, 1));
        words.put("centner", base("t", 1, 0.1));
        words.put("kg", base("t", 1, 1e-3));
        words.put("g", base("t", 1, 1e-6));
    }

    private static void addInformation(Map<String, MeasurementUnit> words) {
        MeasurementUnit perSecond = base("Mbit", 1, 1).divide(base("hour", 1, 1.0 / 3600));
        words.put("Mbit", base("Mbit", 1, 1));
        words.put("Gbit", base("Mbit", 1, 1e3));
        words.put("kbit", base("Mbit", 1, 1e-3));
        words.put("Mbps", perSecond);
        words.put("Gbps", perSecond.scaled(1e3));
    }

    private static MeasurementUnit base(String symbol, int exponent, double factor) {
        return new MeasurementUnit(Dimension.of(symbol, exponent), factor);
    }

    /// A word that multiplies what follows it.
    record Multiplier(String word, double factor) {}
}
