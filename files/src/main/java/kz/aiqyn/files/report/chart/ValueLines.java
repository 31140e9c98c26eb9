package kz.aiqyn.files.report.chart;

import java.util.List;
import java.util.Locale;
import kz.aiqyn.files.report.markup.Markup;

/// An indicator's values of many units over periods: every unit a hairline with its name, which pointing at or reaching
/// it by keyboard brings out and which leads to the same picture with that unit chosen; the chosen one in ink with a
/// gold
/// end. Goalposts lie across, changes of the method stand upright.
///
/// @param axis the range of values and goalposts
/// @param periods how many there are
/// @param units the lines, the chosen one among them
/// @param posts goalposts with the periods that they are in force for
/// @param marks upright lines between periods
public record ValueLines(Axis axis, int periods, List<Line> units, List<Post> posts, List<Mark> marks) {

    private static final int BOX = 1000;

    public ValueLines {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        marks = List.copyOf(marks);
    }

    /// One unit.
    ///
    /// @param label its name alone, written at the end of the chosen one's line
    /// @param name with its last value, told by every line
    /// @param href of the picture with this unit chosen
    /// @param values by period, NaN where there is none
    /// @param breaks whether no line leads to a period from the one before
    public record Line(String label, String name, String href, double[] values, boolean[] breaks, boolean chosen) {

        public Line {
            values = values.clone();
            breaks = breaks.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }

        @Override
        public boolean[] breaks() {
            return breaks.clone();
        }

        private boolean joins(int at) {
            return at > 0 && !breaks[at] && !Double.isNaN(values[at - 1]) && !Double.isNaN(values[at]);
        }

        private boolean isAlone(int at) {
            return !Double.isNaN(values[at]) && !joins(at) && !(at + 1 < values.length && joins(at + 1));
        }
    }

    /// A goalpost from one period to another, both included.
    public record Post(double value, String name, int from, int to) {}

    /// A change before a period.
    public record Mark(int before, String name) {}

    /// @param label what the picture shows, for who hears it
    public void draw(Markup markup, String label) {
        markup.open("svg", "class", "lines", "role", "group", "aria-label", label);
        Drawing drawing = Drawing.within(markup);
        for (Post post : posts) {
            drawing.line("post", edge(post.from()), down(post.value()), edge(post.to() + 1), down(post.value()));
            drawing.text("post-name", edge(post.from()), down(post.value()), post.name());
        }
        for (Mark mark : marks) {
            drawing.line("break", edge(mark.before()), "0", edge(mark.before()), "100%");
            drawing.text("mark-name", edge(mark.before()), "12", mark.name());
        }
        markup.open(
                "svg", "viewBox", "0 0 1000 1000", "preserveAspectRatio", "none", "width", "100%", "height", "100%");
        units.stream().filter(line -> !line.chosen()).forEach(line -> other(markup, line));
        markup.close();
        units.stream().filter(Line::chosen).forEach(line -> chosen(markup, drawing, line));
        markup.close();
    }

    /// A wide line that nobody sees under the hairline is what a pointer hits.
    private void other(Markup markup, Line line) {
        String path = path(line);
        if (path.isEmpty()) {
            return;
        }
        markup.open("a", "href", line.href(), "aria-label", line.name()).leaf("title", line.name());
        markup.empty("path", "class", "hit", "d", path);
        markup.empty("path", "d", path).close();
    }

    private void chosen(Markup markup, Drawing drawing, Line line) {
        double[] values = line.values();
        markup.open("g", "role", "img", "aria-label", line.name()).leaf("title", line.name());
        int last = -1;
        for (int at = 0; at < values.length; at++) {
            if (line.joins(at)) {
                drawing.line("own", across(at - 1), down(values[at - 1]), across(at), down(values[at]));
            }
            last = Double.isNaN(values[at]) ? last : at;
        }
        for (int at = 0; at <= last; at++) {
            if (!Double.isNaN(values[at])) {
                drawing.dot(at == last ? "end" : "point", across(at), down(values[at]), at == last ? "7" : "3");
            }
        }
        if (last >= 0) {
            String anchor = last > periods / 2 ? "name ends" : "name";
            markup.leaf("text", line.label(), "class", anchor, "x", across(last), "y", down(values[last]), "dy", "-12");
        }
        markup.close();
    }

    private String path(Line line) {
        StringBuilder path = new StringBuilder();
        double[] values = line.values();
        for (int at = 0; at < values.length; at++) {
            if (Double.isNaN(values[at])) {
                continue;
            }
            double x = BOX * (at + 0.5) / periods;
            double y = BOX - BOX * axis.share(values[at]) / 100;
            path.append(String.format(Locale.ROOT, "%s%.0f %.0f", line.joins(at) ? "L" : "M", x, y));
            if (line.isAlone(at)) {
                path.append("h9");
            }
        }
        return path.toString();
    }

    private String across(int period) {
        return Axis.percent(100.0 * (period + 0.5) / periods);
    }

    private String edge(int period) {
        return Axis.percent(100.0 * period / periods);
    }

    private String down(double value) {
        return Axis.percent(100 - axis.share(value));
    }
}
