package kz.aiqyn.register.construction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.web.Assets;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;

/// The form of a visit, as an inspector's telephone shows it, with a line or without.
///
/// @param organisations the names of customers by their codes
/// @param login of the inspector: what another one left on the same telephone is not sent in their name
record VisitPage(List<Visits.Place> places, Map<String, Names> organisations, String login, Form form) {

    static final String TEMPLATE = "register/construction/visit";
    static final String ADDRESS = ConstructionCard.STAFF + "-visit";
    static final String ARRIVALS = ADDRESS + "/arrivals";
    static final String WORKER = ADDRESS + "/worker.js";

    VisitPage {
        places = List.copyOf(places);
        organisations = Map.copyOf(organisations);
    }

    Map<String, String> sites(Words words) {
        Map<String, String> sites = new LinkedHashMap<>();
        for (Visits.Place place : places) {
            String customer = words.name(organisations.getOrDefault(place.organisation(), Names.same("")));
            sites.put(Long.toString(place.site()), words.name(place.names()) + " · " + customer);
        }
        return sites;
    }

    static Map<String, String> risks(Words words) {
        Map<String, String> risks = new LinkedHashMap<>();
        for (Inspection.Risk risk : Inspection.Risk.values()) {
            risks.put(risk.code(), words.say("construction.risk." + risk.code()));
        }
        return risks;
    }

    /// The worker that keeps the form on the telephone, and nothing else: its own scope, and the files that the form
    /// needs.
    static String worker(String form) {
        String files = String.join(
                "\", \"",
                Assets.address("aiqyn.css"),
                Assets.address("icon.svg"),
                Assets.address("htmx.js"),
                Assets.address("offline.js"),
                Assets.address("offline-form.js"));
        return """
                const FORM = "%s";
                const FILES = ["%s"];
                importScripts("%s", "%s");
                """.formatted(form, files, Assets.address("offline.js"), Assets.address("offline-worker.js"));
    }
}
