package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.Goalposts;
import kz.aiqyn.files.report.chart.ValueLines;
import kz.aiqyn.files.report.content.ValuePath;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Speech;
import org.jspecify.annotations.Nullable;

/// An indicator of a group over the periods: a line for every unit, under it the chosen one's values and the median,
/// and
/// the table that says the same of all.
final class LinesSection {

    /// Fewest periods that make a line.
    private static final int FEWEST = 2;

    /// In a group of more units only the chosen one has its line and its row: more would be neither seen nor soon
    /// loaded.
    private static final int MOST = 60;

    private final Markup markup;
    private final Speech speech;
    private final Edition edition;
    private final ValuePath path;
    private final String chosen;

    /// @param chosen code of a unit; another group's, or none, marks nobody
    LinesSection(Markup markup, Speech speech, Edition edition, ValuePath path, String chosen) {
        this.markup = markup;
        this.speech = speech;
        this.edition = edition;
        this.path = path.sinceFirstValue();
        this.chosen = chosen;
    }

    void write() {
        List<RatedUnit> units = units();
        if (path.editions().size() < FEWEST || units.isEmpty()) {
            return;
        }
        String group = speech.name(edition.group().names().orElse(speech.say("group.all")));
        String measured = speech.measurement(measuredIn());
        String label = measured.isEmpty() ? group : group + ", " + measured;
        markup.leaf("h3", label);
        markup.open("div", "class", "scroll lines-box", "role", "region", "aria-label", label, "tabindex", "0");
        markup.open("div", "class", "path-wide");
        picture(units).draw(markup, label);
        under(label);
        markup.close().close();
        notes();
        twin(units, label);
    }

    private List<RatedUnit> units() {
        return edition.units().size() <= MOST
                ? edition.units()
                : edition.units().stream().filter(this::isChosen).toList();
    }

    private boolean isChosen(RatedUnit unit) {
        return unit.code().equals(chosen);
    }

    private String measuredIn() {
        int last = path.editions().size() - 1;
        Indicator indicator = path.indicator(last);
        return indicator == null ? "" : indicator.unit();
    }

    private ValueLines picture(List<RatedUnit> units) {
        List<ValueLines.Post> posts = posts();
        double[] numbers = units.stream()
                .flatMapToDouble(unit -> Arrays.stream(path.values(unit.code())))
                .toArray();
        double[] limits = posts.stream().mapToDouble(ValueLines.Post::value).toArray();
        double[] all = Arrays.copyOf(numbers, numbers.length + limits.length);
        System.arraycopy(limits, 0, all, numbers.length, limits.length);
        return new ValueLines(
                Axis.around(0.1, all),
                path.editions().size(),
                units.stream().map(this::line).toList(),
                posts,
                marks());
    }

    private ValueLines.Line line(RatedUnit unit) {
        double[] values = path.values(unit.code());
        int last = lastOf(values);
        String name = last < 0
                ? speech.name(unit)
                : speech.say(
                        "lines.unit",
                        unit.names(),
                        speech.value(values[last], measuredIn()),
                        path.editions().get(last).period());
        return new ValueLines.Line(
                speech.name(unit),
                name,
                speech.links().indicator(path.code(), unit.code()),
                values,
                path.breaks(),
                isChosen(unit));
    }

    private static int lastOf(double[] values) {
        return IntStream.range(0, values.length)
                .filter(at -> !Double.isNaN(values[at]))
                .max()
                .orElse(-1);
    }

    /// Each as long as the versions of the methodology that have it.
    private List<ValueLines.Post> posts() {
        List<ValueLines.Post> posts = new ArrayList<>();
        int periods = path.editions().size();
        int from = 0;
        for (int at = 1; at <= periods; at++) {
            if (at < periods && limits(at).equals(limits(from))) {
                continue;
            }
            for (double value : limits(from)) {
                posts.add(new ValueLines.Post(
                        value, speech.say("lines.post", speech.limit(value, measuredIn())), from, at - 1));
            }
            from = at;
        }
        return posts;
    }

    private List<Double> limits(int at) {
        Indicator indicator = path.indicator(at);
        return indicator == null ? List.of() : Goalposts.of(indicator);
    }

    private List<ValueLines.Mark> marks() {
        List<ValueLines.Mark> marks = new ArrayList<>();
        for (int at = 1; at < path.editions().size(); at++) {
            if (path.isNewMethod(at)) {
                marks.add(new ValueLines.Mark(at, speech.say("lines.method", version(at))));
            }
        }
        return marks;
    }

    private String version(int at) {
        return path.editions().get(at).methodology().identity().version();
    }

    /// Periods lie under their points.
    private void under(String label) {
        markup.open("table", "class", "under").leaf("caption", label, "class", "unseen");
        markup.open("thead").open("tr");
        path.editions().forEach(at -> markup.leaf("th", speech.shortPeriod(at.period()), "scope", "col"));
        markup.close().close().open("tbody");
        if (edition.find(chosen).isPresent()) {
            markup.open("tr");
            for (double value : path.values(chosen)) {
                markup.leaf("td", speech.value(value));
            }
            markup.close();
        }
        markup.open("tr");
        for (int at = 0; at < path.editions().size(); at++) {
            markup.leaf("td", speech.value(median(at)), "class", "quiet");
        }
        markup.close().close().close();
    }

    private double median(int at) {
        double[] values = path.editions().get(at).units().stream()
                .mapToDouble(unit -> path.value(at, unit.code()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return values.length == 0 ? Double.NaN : (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private void notes() {
        OptionalInt own = edition.find(chosen);
        markup.leaf(
                "p",
                own.isPresent()
                        ? speech.say(
                                "lines.under.own",
                                edition.units().get(own.getAsInt()).names())
                        : speech.say("lines.under"),
                "class",
                "note");
        if (edition.units().size() > MOST) {
            markup.leaf("p", speech.say("lines.many", edition.units().size(), MOST), "class", "note");
        }
        for (int at = 1; at < path.editions().size(); at++) {
            String why = why(at);
            if (why != null) {
                markup.leaf("p", why, "class", "note");
            }
        }
    }

    private @Nullable String why(int at) {
        return switch (path.before(at)) {
            case METHOD ->
                speech.say("lines.break.method", path.editions().get(at).period(), version(at));
            case GAP ->
                speech.say(
                        "lines.break.gap",
                        path.editions().get(at - 1).period(),
                        path.editions().get(at).period());
            case YEAR -> speech.say("lines.break.year", path.editions().get(at).period());
            case NONE ->
                path.isNewMethod(at)
                        ? speech.say(
                                "lines.same-measure", path.editions().get(at).period(), version(at))
                        : null;
        };
    }

    private void twin(List<RatedUnit> units, String label) {
        markup.open("details").leaf("summary", speech.say("lines.twin"));
        ReportTable table = ReportTable.open(markup, "twin", label);
        table.head().column(speech.say("column.unit"), "");
        path.editions().forEach(at -> table.column(speech.shortPeriod(at.period()), "n"));
        table.body();
        for (RatedUnit unit : units) {
            markup.open("tr", "class", isChosen(unit) ? "chosen" : "");
            table.name(speech.name(unit), speech.links().indicator(path.code(), unit.code()));
            for (double value : path.values(unit.code())) {
                table.number(speech.value(value));
            }
            table.end();
        }
        table.close();
        markup.close();
    }
}
