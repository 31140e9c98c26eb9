package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.util.Locale;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;

/// A sign, as its page shows it.
///
/// @param body the name of the organisation that answers for the buyer
/// @param like how many there are by the same rule
/// @param mayAnswer whether the reader speaks for the body
/// @param list address of the register, without the language
record SignPage(Sign sign, Names body, Signs.Like like, boolean mayAnswer, String list, Form form) {

    String address() {
        return list + ProcurementCard.SIGNS + "/" + sign.id();
    }

    /// Where the record is that it is about; empty when it is gone.
    String record() {
        return sign.record() == 0
                ? ""
                : list + (sign.kind().equals("lot") ? ProcurementCard.LOTS : ProcurementCard.CONTRACTS) + "/"
                        + sign.record();
    }

    /// Without zeros at its end.
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().toLowerCase(Locale.ROOT);
    }
}
