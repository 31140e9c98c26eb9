package kz.aiqyn.base.organisation;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Changes organisations and their heads.
public interface OrganisationChanges {

    /// Key of the refusal of what somebody else has changed in between.
    String OVERTAKEN = "organisation.refused.overtaken";

    /// Adds an organisation at the end of the register.
    Outcome create(Organisation organisation, Map<String, String> attributes);

    /// Changes names, kind, territory and parent; its days and attributes stay.
    ///
    /// @param effective from which day; null when they were wrong before and are put right
    /// @param seen [Organisation#seen] of what its sender changed; when it is something else by now, the change is
    /// refused, so that nobody undoes without a word what another has just done. Null when nobody looked
    Outcome change(Organisation organisation, @Nullable LocalDate effective, @Nullable String seen);

    default Outcome change(Organisation organisation, @Nullable LocalDate effective) {
        return change(organisation, effective, null);
    }

    /// Ends an organisation.
    Outcome end(String code, LocalDate lastDay);

    /// Puts a head into office; nobody else may be in it on those days.
    Outcome appoint(HeadInOffice head);

    /// Ends the term of whoever is in office.
    Outcome leave(String organisation, LocalDate lastDay);

    /// What came of it.
    sealed interface Outcome {

        /// It was done.
        record Done() implements Outcome {}

        /// It was refused.
        ///
        /// @param field of the form it is about, empty when it is about the whole
        record Refused(String field, Phrase why) implements Outcome {}
    }
}
