package kz.aiqyn.cli.terminal;

/// A horizontal bar drawn in eighths of a letter.
public final class Bar {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Bar() {}

    /// A bar over a share of the width; shares outside 0..1 are drawn as the nearest end.
    public static String of(double share, int width) {
        int eighths = (int) Math.round(Math.clamp(share, 0, 1) * width * 8);
        String full = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? full : full + EIGHTHS.charAt(eighths % 8);
    }

    /// A whisker from one share of the width to another with a mark between: `├──┼──┤`.
    public static String whisker(double low, double middle, double high, int width) {
        int first = at(low, width);
        int last = at(high, width);
        StringBuilder line = new StringBuilder(" ".repeat(first)).append("─".repeat(last - first + 1));
        line.setCharAt(first, '├');
        line.setCharAt(last, '┤');
        line.setCharAt(at(middle, width), first == last ? '│' : '┼');
        return line.toString();
    }

    private static int at(double share, int width) {
        return (int) Math.round(Math.clamp(share, 0, 1) * (width - 1));
    }
}
