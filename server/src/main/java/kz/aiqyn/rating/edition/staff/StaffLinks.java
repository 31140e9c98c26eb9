package kz.aiqyn.rating.edition.staff;

import java.util.Optional;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Identity;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Links;

/// Where the links of a preview's sections lead.
///
/// @param page the page of places
/// @param objecting the organisations for which the reader may object now
/// @param units the pages of units, each below it by its code
record StaffLinks(Words words, String page, String units, Identity methodology, Scope objecting) implements Links {

    static StaffLinks of(Words words, long edition, Identity methodology, Scope objecting) {
        return new StaffLinks(
                words,
                EditionAddresses.edition(edition),
                EditionAddresses.edition(edition) + "/units/",
                methodology,
                objecting);
    }

    @Override
    public String rating() {
        return words.path(page);
    }

    @Override
    public String unit(String code) {
        return words.path(units + EditionAddresses.segment(code));
    }

    @Override
    public String block(String code) {
        return "#" + Anchors.block(code);
    }

    @Override
    public String indicator(String code) {
        return words.path("/staff/methodologies/%s/%s/indicators/%s"
                .formatted(
                        EditionAddresses.segment(methodology.code()),
                        EditionAddresses.segment(methodology.version()),
                        EditionAddresses.segment(code)));
    }

    @Override
    public Optional<String> value(String unit, String indicator) {
        return Optional.of(unit(unit) + "/values/" + EditionAddresses.segment(indicator));
    }

    @Override
    public Optional<String> objection(String unit, String indicator) {
        return objecting.covers(unit)
                ? Optional.of(words.path(page + "/objections?organisation=" + EditionAddresses.segment(unit)
                                + "&indicator=" + EditionAddresses.segment(indicator))
                        + "#object")
                : Optional.empty();
    }

    @Override
    public String id(String local) {
        return local;
    }
}
