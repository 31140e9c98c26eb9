package kz.aiqyn.engine.check;

/// How large a methodology may be, so that reading and checking one takes less than a second and little
/// memory, whatever is in it. They are far beyond what any index needs: the largest of the samples has 67
/// indicators and 170,000 characters.
public final class MethodologyLimits {

    /// Characters of its file.
    public static final int FILE = 1_000_000;

    /// Characters of a passport's text and of the legal act.
    public static final int TEXT = 10_000;

    /// Characters of a name, a title and any other text on one line.
    public static final int NAME = 500;

    /// Characters of a code.
    public static final int CODE = 100;

    public static final int INDICATORS = 1_000;

    public static final int BLOCKS = 500;

    public static final int MEASURES = 2_000;

    /// Units that peer groups list, all together.
    public static final int UNITS = 20_000;

    /// Lines of all sources together.
    public static final int LINES = 5_000;

    /// Anything else of one kind: bands, peer groups, sectors, adjustments, sources.
    public static final int OTHERS = 500;

    private MethodologyLimits() {}
}
