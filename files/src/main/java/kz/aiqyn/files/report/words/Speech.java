package kz.aiqyn.files.report.words;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.wording.Wording;

/// How one language's pages say things, and where their links lead.
public final class Speech {

    /// What stands for "there is none" in a table.
    public static final String NOTHING = "–";

    private static final String FIXED_SPACE = "\u00a0";
    private static final String CHANGE = " → ";
    private static final String MINUS = "\u2212";

    private final Wording wording;
    private final Links links;

    /// With links within one file.
    public Speech(Language language) {
        this(language, new AnchorLinks(language));
    }

    public Speech(Language language, Links links) {
        this.wording = Wording.of(language);
        this.links = links;
    }

    public Links links() {
        return links;
    }

    public Language language() {
        return wording.language();
    }

    public String code() {
        return language().code();
    }

    /// The words of the area `report`.
    public String say(String key, Object... arguments) {
        return wording.say(Phrase.of("report." + key, arguments));
    }

    public String say(Phrase phrase) {
        return wording.say(phrase);
    }

    public String name(Names names) {
        return wording.name(names);
    }

    public String name(RatedUnit unit) {
        return wording.name(unit.names());
    }

    public String period(Period period) {
        return wording.period(period);
    }

    /// The same where there is little room.
    public String shortPeriod(Period period) {
        return wording.shortPeriod(period);
    }

    public Wording wording() {
        return wording;
    }

    /// A score to one decimal.
    public String score(double score) {
        return Double.isNaN(score) ? NOTHING : signed(wording.number(score, 1));
    }

    public String score(OptionalDouble score) {
        return score.isPresent() ? score(score.getAsDouble()) : NOTHING;
    }

    /// A difference with its sign, to so many decimals.
    public String difference(double points, int decimals) {
        String text = signed(wording.number(points, decimals));
        boolean zero = Math.abs(points) < 0.5 * Math.pow(10, -decimals);
        return zero ? wording.number(0, decimals) : points > 0 ? "+" + text : text;
    }

    public String place(OptionalInt place) {
        return place.isPresent() ? Integer.toString(place.getAsInt()) : NOTHING;
    }

    /// A share 0..1 as a percentage.
    public String percent(double share, int decimals) {
        return wording.number(share * 100, decimals) + FIXED_SPACE + "%";
    }

    public String number(double number) {
        return signed(wording.number(number));
    }

    /// A value to as many digits as a reader wants, with its unit of measurement.
    public String value(double value, String measuredIn) {
        return Double.isNaN(value) ? NOTHING : withUnit(value(value), measuredIn);
    }

    /// A value to as many digits as a reader wants, where its unit of measurement stands elsewhere.
    public String value(double value) {
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        double size = Math.abs(value);
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.1 || value == 0 ? 2 : 4;
        return rounded(value, decimals);
    }

    /// A value and what became of it, each with its unit of measurement; "so many for so many" stands once, after both.
    public String change(double before, double after, String measuredIn) {
        String measured = measurement(measuredIn);
        return measuredIn.indexOf('/') < 0 || measured.isEmpty()
                ? value(before, measuredIn) + CHANGE + value(after, measuredIn)
                : value(before) + CHANGE + value(after) + " (" + measured + ")";
    }

    /// A limit as the methodology writes it, with its unit of measurement.
    public String limit(double value, String measuredIn) {
        return withUnit(signed(wording.number(value)), measuredIn);
    }

    public String measurement(String measuredIn) {
        return wording.unit(measuredIn);
    }

    /// The anchor of a place in the report.
    public String id(String local) {
        return links.id(local);
    }

    /// A link to a place in the report.
    public String href(String local) {
        return "#" + id(local);
    }

    private String rounded(double value, int decimals) {
        String text = wording.number(value, decimals);
        char mark = wording.language() == Language.EN ? '.' : ',';
        if (text.indexOf(mark) < 0) {
            return signed(text);
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return signed(text.substring(0, text.charAt(end - 1) == mark ? end - 1 : end));
    }

    private String withUnit(String number, String measuredIn) {
        return wording.amount(number, measuredIn);
    }

    private static String signed(String number) {
        return number.startsWith("-") ? MINUS + number.substring(1) : number;
    }
}
