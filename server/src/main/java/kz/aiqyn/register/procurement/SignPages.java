package kz.aiqyn.register.procurement;

import java.time.InstantSource;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import org.springframework.stereotype.Component;

/// Puts together what the pages of signs show.
@Component
class SignPages {

    private final Signs signs;
    private final SignRecords records;
    private final Owners owners;
    private final Access access;
    private final InstantSource clock;

    SignPages(Signs signs, SignRecords records, Owners owners, Access access, InstantSource clock) {
        this.signs = signs;
        this.records = records;
        this.owners = owners;
        this.access = access;
        this.clock = clock;
    }

    /// A sign that the reader has a right for.
    Sign allowed(long id, String right) {
        Sign sign = signs.get(id);
        access.require(right, sign.organisation());
        return sign;
    }

    /// A sign is nobody else's before the body could answer.
    Sign open(long id) {
        Sign sign = signs.get(id);
        if (!sign.isOpen(Kazakhstan.today(clock))) {
            throw Absent.of("procurement.absent.sign", String.valueOf(id));
        }
        return sign;
    }

    SignPage staff(Sign sign, Form form) {
        boolean mayAnswer = access.scope(ProcurementRights.ANSWER).covers(sign.organisation());
        return page(sign, mayAnswer, ProcurementCard.STAFF, form);
    }

    SignPage open(Sign sign) {
        return page(sign, false, ProcurementCard.OPEN, Form.EMPTY);
    }

    private SignPage page(Sign sign, boolean mayAnswer, String list, Form form) {
        return new SignPage(
                sign,
                owners.name(sign.organisation()),
                records.of(sign),
                new SignPage.Alike(signs.like(sign.rule()), mayAnswer ? signs.unansweredAlike(sign) : 0),
                mayAnswer,
                list,
                form);
    }
}
