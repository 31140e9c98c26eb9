package kz.aiqyn.base.organisation.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
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
record OrganisationPage(
        @Nullable Organisation organisation,
        Names territory,
        List<Organisation> history,
        List<HeadInOffice> heads,
        List<RatedUnit> others,
        Form form,
        Form headForm) {

    public OrganisationPage {
        history = List.copyOf(history);
        heads = List.copyOf(heads);
        others = List.copyOf(others);
    }

    /// The organisations that may be above this one, in words, by code.
    public Map<String, String> others(Frame frame) {
        Map<String, String> named = new LinkedHashMap<>();
        others.stream()
                .filter(other -> organisation == null || !other.code().equals(organisation.code()))
                .forEach(other -> named.put(other.code(), frame.words().name(other.names())));
        return named;
    }

    /// Whether nobody is in office.
    public boolean isVacant() {
        return heads.stream().noneMatch(head -> head.until() == null);
    }
}
