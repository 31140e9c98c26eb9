package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.base.record.Mentions;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.MeasureUse;

/// A purchase, as its page shows it.
///
/// @param names of what is bought
/// @param body the name of whoever buys
/// @param list address of the register, without the language
/// @param uses which indicators and places rest on it
/// @param mentions records of other modules that name it
record PurchasePage(
        Purchase purchase,
        String organisation,
        Names names,
        Names body,
        String list,
        LocalDate today,
        List<MeasureUse.Use> uses,
        List<Mentions.Shown> mentions) {

    private static final int THOUSAND = 1_000;

    PurchasePage {
        uses = List.copyOf(uses);
        mentions = List.copyOf(mentions);
    }

    /// Thousands of tenge, as the reader's language writes them.
    static String thousands(Frame frame, BigDecimal tenge) {
        return frame.wording().number(tenge.doubleValue() / THOUSAND, 1);
    }

    /// What a field was changed to, in words where it is a code of ours.
    static String value(Frame frame, Purchase.Change change, String value) {
        if (value.isEmpty() || change.field().equals("supplier")) {
            return "–";
        }
        return switch (change.field()) {
            case "month" ->
                frame.wording()
                        .period(kz.aiqyn.engine.period.Period.month(
                                Integer.parseInt(value.substring(0, 4)), Integer.parseInt(value.substring(5, 7))));
            case "state" -> frame.say("procurement.%s.%s".formatted(stateKey(change.kind()), value));
            case "method", "subject" -> frame.say("procurement.%s.%s".formatted(change.field(), value));
            case "amount", "sum", "price", "paid" -> frame.wording().number(Double.parseDouble(value), 0);
            default -> value.matches("\\d{4}-\\d\\d-\\d\\d") ? frame.wording().day(LocalDate.parse(value)) : value;
        };
    }

    private static String stateKey(String kind) {
        return kind.equals("lot") ? "state" : kind + "-state";
    }
}
