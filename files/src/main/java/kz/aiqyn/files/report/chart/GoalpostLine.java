package kz.aiqyn.files.report.chart;

import java.util.List;
import kz.aiqyn.files.report.markup.Markup;

/// An indicator's values on a line with its goalposts, the weaker end first as the numbers run.
///
/// @param axis the range of values and goalposts
/// @param posts goalposts, from less to more; four for a corridor, whose best stretch is between the inner
///     two; empty when the group itself makes the scale
/// @param labels the posts as written
/// @param values one tick each, NaN left out
public record GoalpostLine(Axis axis, List<Double> posts, List<String> labels, double[] values) {

    public GoalpostLine {
        posts = List.copyOf(posts);
        labels = List.copyOf(labels);
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    public void draw(Markup markup) {
        Drawing drawing = Drawing.open(markup, "posts");
        drawing.line("base", "0", "28", "100%", "28");
        if (!posts.isEmpty()) {
            double low = posts.get((posts.size() - 1) / 2);
            double high = posts.get(posts.size() / 2);
            drawing.bar("span", axis.at(low), "26", axis.between(low, high), "4");
        }
        for (int i = 0; i < posts.size(); i++) {
            double post = posts.get(i);
            drawing.line("post", axis.at(post), "16", axis.at(post), "40");
            drawing.text(anchor(post), axis.at(post), "56", labels.get(i));
        }
        drawing.stretched("tick", "0 0 1000 64", ticks());
        drawing.close();
    }

    /// All ticks as one path across a thousand.
    private String ticks() {
        StringBuilder path = new StringBuilder();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                path.append('M').append(Math.round(axis.share(value) * 10)).append(" 20v16");
            }
        }
        return path.toString();
    }

    /// Letters at an edge lean inward.
    private String anchor(double post) {
        double share = axis.share(post);
        return share < 15 ? "start" : share > 85 ? "end" : "middle";
    }
}
