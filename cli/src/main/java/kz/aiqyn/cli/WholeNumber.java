package kz.aiqyn.cli;

import kz.aiqyn.engine.text.Refused;

/// A whole number given to an option.
final class WholeNumber {

    private WholeNumber() {}

    /// The number within its bounds.
    static int of(String option, String text, int least, int most) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refused.because("cli.option.whole", option, text, least, most);
    }

    /// A seed: any whole number that a long holds.
    static long seed(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refused.because("cli.option.seed", option, text);
        }
    }
}
