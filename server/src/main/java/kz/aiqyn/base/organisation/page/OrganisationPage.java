package kz.aiqyn.base.organisation.page;

import java.util.List;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import org.jspecify.annotations.Nullable;

/// One organisation, or the form for a new one.
///
/// @param organisation null for a new one
/// @param territory its name, empty when its KATO is no territory
/// @param history its versions, the latest first
/// @param heads the latest first
/// @param others organisations that may be above it
/// @param form of the organisation
/// @param headForm of a new head
/// @param done the key of what was just done
record OrganisationPage(
        @Nullable Organisation organisation,
        Names territory,
        List<Organisation> history,
        List<HeadInOffice> heads,
        List<RatedUnit> others,
        Form form,
        Form headForm,
        @Nullable String done) {

    public OrganisationPage {
        history = List.copyOf(history);
        heads = List.copyOf(heads);
        others = List.copyOf(others);
    }

    /// Whether nobody is in office.
    public boolean isVacant() {
        return heads.stream().noneMatch(head -> head.until() == null);
    }
}
