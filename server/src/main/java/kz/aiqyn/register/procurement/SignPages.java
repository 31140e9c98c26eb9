package kz.aiqyn.register.procurement;

import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.record.Owners;
import kz.aiqyn.base.web.Form;
import org.springframework.stereotype.Component;

/// Puts together what the staff's page of a sign shows.
@Component
class SignPages {

    private final Signs signs;
    private final Owners owners;
    private final Access access;

    SignPages(Signs signs, Owners owners, Access access) {
        this.signs = signs;
        this.owners = owners;
        this.access = access;
    }

    /// A sign that the reader has a right for.
    Sign allowed(long id, String right) {
        Sign sign = signs.get(id);
        access.require(right, sign.organisation());
        return sign;
    }

    SignPage page(Sign sign, Form form) {
        return new SignPage(
                sign,
                owners.name(sign.organisation()),
                signs.like(sign.rule()),
                access.scope(ProcurementRights.ANSWER).covers(sign.organisation()),
                ProcurementCard.STAFF,
                form);
    }
}
