package kz.aiqyn.base.catalogue;

import java.time.Instant;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;

/// Whoever gives services and receives people.
///
/// @param id 0 before it is kept
/// @param organisation code of the organisation that it is, or is a part of; empty where that is none that is rated
public record Institution(
        long id, String code, Names names, Kind kind, String organisation, int version, Instant changedAt)
        implements KeptRecord {

    /// Whose it is.
    public enum Kind {
        /// An akimat or a section of it.
        AKIMAT,
        /// A department of an oblast or a part of it.
        DEPARTMENT,
        /// A territorial body of the state.
        TERRITORIAL,
        /// The one-stop shop.
        CORPORATION,
        /// A chamber of entrepreneurs or notaries.
        CHAMBER
    }

    @Override
    public String subject() {
        return "catalogue.institution:" + id;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "code",
                code,
                "name",
                names.kk(),
                "name-ru",
                names.ru(),
                "name-en",
                names.en(),
                "kind",
                Lifecycle.code(kind),
                "organisation",
                organisation);
    }
}
