package kz.aiqyn.base.catalogue;

import java.util.Arrays;
import java.util.List;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Names;

/// A passport, as its page shows it.
///
/// @param providers who gives the service
/// @param versions of the service, the latest first
/// @param present the version of today
record PassportPage(
        ServicePassport passport,
        List<Institution> providers,
        List<ServicePassport> versions,
        long present,
        ChangeHistory.Shown history) {

    public static final String ALL = CatalogueCard.STAFF;
    public static final String OPEN = CatalogueCard.OPEN;
    public static final String INSTITUTIONS = CatalogueCard.INSTITUTIONS;

    PassportPage {
        providers = List.copyOf(providers);
        versions = List.copyOf(versions);
    }

    boolean isPresent() {
        return passport.id() == present;
    }

    /// The term in words: `5 working days`.
    static String term(Frame frame, ServiceTerm term) {
        return frame.say("catalogue.term." + Lifecycle.code(term.unit()), term.number());
    }

    static String fee(Frame frame, ServiceFee fee) {
        String key = "catalogue.fee." + Lifecycle.code(fee.kind());
        return fee.number() == null
                ? frame.say(key)
                : frame.say(
                        key,
                        frame.wording()
                                .number(
                                        fee.number().doubleValue(),
                                        Math.max(
                                                0,
                                                fee.number()
                                                        .stripTrailingZeros()
                                                        .scale())));
    }

    /// A text whose parts stand between semicolons.
    static List<String> parts(Frame frame, Names names) {
        return Arrays.stream(frame.words().name(names).split(";\\s*"))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /// The form of a passport.
    ///
    /// @param id 0 for a new one
    /// @param institutions that may give the service
    public record Edited(long id, List<Institution> institutions, Form form) {

        public Edited {
            institutions = List.copyOf(institutions);
        }

        public String address() {
            return id == 0 ? ALL + "/new" : ALL + "/" + id + "/edit";
        }
    }
}
