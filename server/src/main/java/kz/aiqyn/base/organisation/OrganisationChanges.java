package kz.aiqyn.base.organisation;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.web.Outcome;
import org.jspecify.annotations.Nullable;

/// Changes organisations and their heads.
public interface OrganisationChanges {

    /// Adds an organisation at the end of the register.
    Outcome<Organisation> create(Organisation organisation, Map<String, String> attributes);

    /// Changes names, kind, territory and parent; its days and attributes stay.
    ///
    /// @param effective from which day; null when they were wrong before and are put right
    /// @param seen [Organisation#seen] of what its sender changed; when it is something else by now, they
    /// were overtaken, so that nobody undoes without a word what another has just done. Null when nobody looked
    Outcome<Organisation> change(Organisation organisation, @Nullable LocalDate effective, @Nullable String seen);

    default Outcome<Organisation> change(Organisation organisation, @Nullable LocalDate effective) {
        return change(organisation, effective, null);
    }

    /// Ends an organisation.
    Outcome<Organisation> end(String code, LocalDate lastDay);

    /// Puts a head into office; nobody else may be in it on those days.
    Outcome<HeadInOffice> appoint(HeadInOffice head);

    /// Ends the term of whoever is in office.
    Outcome<HeadInOffice> leave(String organisation, LocalDate lastDay);
}
