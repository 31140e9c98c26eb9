package kz.aiqyn.files.report.chart;

import kz.aiqyn.files.report.markup.Markup;

/// A value over periods as small as a word: a line that breaks where nothing joins its ends.
///
/// @param values by period, NaN where there is none
/// @param breaks whether no line leads to a period from the one before
public record Sparkline(double[] values, boolean[] breaks) {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 20;
    private static final int MARGIN = 3;

    public Sparkline {
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

    public void draw(Markup markup) {
        Axis axis = Axis.around(0.01, values);
        markup.open("svg", "class", "spark", "viewBox", "0 0 80 20", "aria-hidden", "true", "focusable", "false");
        markup.empty("path", "d", path(axis));
        markup.close();
    }

    /// Steps from point to point; a point that nothing leads to begins anew.
    private String path(Axis axis) {
        StringBuilder path = new StringBuilder();
        int x = 0;
        int y = 0;
        for (int at = 0; at < values.length; at++) {
            if (Double.isNaN(values[at])) {
                continue;
            }
            boolean joined = at > 0 && !breaks[at] && !Double.isNaN(values[at - 1]);
            int toX = across(at);
            int toY = down(axis, at);
            if (joined) {
                path.append('l').append(toX - x).append(' ').append(toY - y);
            } else {
                path.append('M').append(toX).append(' ').append(toY).append("h0");
            }
            x = toX;
            y = toY;
        }
        return path.toString();
    }

    private int across(int at) {
        return values.length < 2 ? WIDTH - MARGIN : MARGIN + (WIDTH - 2 * MARGIN) * at / (values.length - 1);
    }

    private int down(Axis axis, int at) {
        return (int) Math.round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * axis.share(values[at]) / 100);
    }
}
