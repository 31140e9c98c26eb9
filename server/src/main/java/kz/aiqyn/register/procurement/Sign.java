package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// Something about a purchase that is worth a look, with the answer of the body that buys.
///
/// @param kind of the record that it is about: `lot` or `contract`
/// @param code of that record
/// @param record the number of the record by which its page is found; 0 when it is gone
/// @param customer the name of whoever buys
/// @param value the number that was found; `threshold` what it was compared with
/// @param answerBy the last day on which an answer comes before everybody reads of it; null while that is not known
record Sign(
        long id,
        SignRule rule,
        String kind,
        String code,
        long record,
        String organisation,
        Names customer,
        LocalDate day,
        BigDecimal value,
        BigDecimal threshold,
        LocalDate found,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate gone,
        String answer,
        int version) {

    boolean isOpen(LocalDate today) {
        return gone == null && answerBy != null && answerBy.isBefore(today);
    }
}
