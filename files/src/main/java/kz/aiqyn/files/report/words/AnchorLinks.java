package kz.aiqyn.files.report.words;

import java.util.Optional;
import kz.aiqyn.engine.text.Language;

/// Links within the one file of the HTML report: every anchor begins with its language's code.
record AnchorLinks(Language language) implements Links {

    @Override
    public String rating() {
        return to(Anchors.RATING);
    }

    @Override
    public String unit(String code) {
        return to(Anchors.unit(code));
    }

    @Override
    public String block(String code) {
        return to(Anchors.block(code));
    }

    @Override
    public String indicator(String code) {
        return to(Anchors.indicator(code));
    }

    @Override
    public Optional<String> value(String unit, String indicator) {
        return Optional.empty();
    }

    @Override
    public String id(String local) {
        return language.code() + "-" + local;
    }

    private String to(String local) {
        return "#" + id(local);
    }
}
