package kz.aiqyn.base.intake.page;

import java.util.function.Predicate;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.SenderReach;
import org.springframework.stereotype.Component;

/// As far as the rights of whoever is signed in go.
@Component
class SignedInReach implements SenderReach {

    private final Access access;

    SignedInReach(Access access) {
        this.access = access;
    }

    @Override
    public Predicate<String> of(String right) {
        return access.scope(right)::covers;
    }
}
