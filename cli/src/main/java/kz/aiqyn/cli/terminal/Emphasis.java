package kz.aiqyn.cli.terminal;

/// How a piece of text stands out where the terminal can show it; never the only bearer of a meaning.
public enum Emphasis {
    PLAIN(""),
    /// The thing looked for.
    STRONG("\u001b[1m"),
    /// What may be passed over.
    FAINT("\u001b[2m"),
    /// The sky blue of the flag, as fill.
    SKY("\u001b[36m"),
    /// Errors alone.
    ALARM("\u001b[31m");

    private static final String END = "\u001b[0m";

    private final String begin;

    Emphasis(String begin) {
        this.begin = begin;
    }

    /// The text so emphasised, or as it is.
    public String on(String text, boolean colour) {
        return !colour || this == PLAIN || text.isBlank() ? text : begin + text + END;
    }
}
