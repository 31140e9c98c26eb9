package kz.aiqyn.base.intake.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.SenderReach;
import kz.aiqyn.base.organisation.OrganisationNames;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.unit.Units;
import org.springframework.stereotype.Component;

/// As far as the rights of whoever is signed in go, among the organisations that there are.
@Component
class SignedInReach implements SenderReach {

    private final Organisations organisations;
    private final Access access;

    SignedInReach(Organisations organisations, Access access) {
        this.organisations = organisations;
        this.access = access;
    }

    @Override
    public Predicate<String> known() {
        Units units = organisations.units();
        return code -> units.find(code).isPresent();
    }

    @Override
    public Function<String, List<String>> named() {
        return new OrganisationNames(organisations.units())::find;
    }

    @Override
    public Predicate<String> of(String right) {
        return access.scope(right)::covers;
    }
}
