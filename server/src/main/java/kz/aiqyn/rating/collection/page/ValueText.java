package kz.aiqyn.rating.collection.page;

import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.measure.ContributedValue;
import org.jspecify.annotations.Nullable;

/// A value as pages show it.
///
/// @param text the number in the reader's way, or why there is none
/// @param isNumber whether it is a number
/// @param isPreliminary whether its source may still revise it
public record ValueText(String text, boolean isNumber, boolean isPreliminary) {

    /// @param contribution null when the source took the value back
    static ValueText of(@Nullable ContributedValue contribution, Words words) {
        return switch (contribution) {
            case null -> new ValueText(words.say("collection.withdrawn"), false, false);
            case ContributedValue.Value(double number, Status status) ->
                new ValueText(number(number, words), true, status == Status.PRELIMINARY);
            case ContributedValue.Missing(var reason, Status status) ->
                new ValueText(words.say("collection.reason." + reason.code()), false, status == Status.PRELIMINARY);
        };
    }

    /// Every digit that was recorded, in the reader's way where that loses none.
    public static String number(double number, Words words) {
        String exact = kz.aiqyn.files.table.Shown.number(number);
        int point = exact.indexOf('.');
        boolean plain = exact.indexOf('E') < 0;
        int decimals = point < 0 ? 0 : exact.length() - point - 1;
        return plain && decimals <= 9 ? words.wording().number(number, decimals) : exact;
    }
}
