package kz.aiqyn.portal.page;

import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.files.report.words.Anchors;
import kz.aiqyn.files.report.words.Links;
import kz.aiqyn.portal.edition.PublicLinks;

/// Links of the pages about a methodology, which need no edition.
record MethodLinks(Words words, String methodology) implements Links {

    @Override
    public String rating() {
        return words.path("");
    }

    @Override
    public String unit(String code) {
        return words.path("/units/" + PublicLinks.encoded(code));
    }

    @Override
    public String block(String code) {
        return "#" + Anchors.block(code);
    }

    @Override
    public String indicator(String code) {
        return words.path("/indicators/" + PublicLinks.encoded(code));
    }

    @Override
    public Optional<String> value(String unit, String indicator) {
        return Optional.empty();
    }

    @Override
    public String id(String local) {
        return local;
    }
}
