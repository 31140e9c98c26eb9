package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// A sign, as its page shows it.
///
/// @param body the name of the organisation that answers for the buyer
/// @param inputs what the rule looked at
/// @param mayAnswer whether the reader speaks for the body
/// @param list address of the register, without the language
record SignPage(Sign sign, Names body, SignInputs inputs, Alike alike, boolean mayAnswer, String list, Form form) {

    /// @param all by the same rule, of all bodies
    /// @param unanswered others by the same rule at the same body in the same quarter
    record Alike(Signs.Like all, long unanswered) {}

    String address() {
        return list + ProcurementCard.SIGNS + "/" + sign.id();
    }

    /// The signs by the same rule at the same body in the same quarter.
    String group() {
        return "%s%s?rule=%s&organisation=%s&period=%s"
                .formatted(
                        list,
                        ProcurementCard.SIGNS,
                        sign.rule().code(),
                        sign.organisation(),
                        Signs.quarter(sign.day()));
    }

    /// Where the record is that it is about; empty when it is gone.
    String record() {
        return sign.record() == 0
                ? ""
                : list + (sign.kind().equals("lot") ? ProcurementCard.LOTS : ProcurementCard.CONTRACTS) + "/"
                        + sign.record();
    }

    String contract(SignInputs.Contract contract) {
        return list + ProcurementCard.CONTRACTS + "/" + contract.id();
    }

    /// What was found, in the rule's own words.
    String found(Frame frame) {
        String value = number(frame, sign.value());
        long count = inputs instanceof SignInputs.OfContracts contracts ? contracts.count() : 0;
        return sign.rule() == SignRule.SPLIT
                ? frame.say("procurement.rule.split.value", count, number(frame, sign.threshold()), value)
                : frame.say("procurement.rule." + sign.rule().code() + ".value", value);
    }

    /// A number without zeros at its end; a dash for none.
    static String number(Frame frame, @Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        int decimals = Math.clamp(number.stripTrailingZeros().scale(), 0, 1);
        return frame.wording().number(number.doubleValue(), decimals);
    }
}
