package kz.aiqyn.rating.methodology.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.AdjustmentRule;
import kz.aiqyn.engine.methodology.Band;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;

/// The forms of the parts of a methodology that are lists, both ways.
public final class PartFields {

    /// The code that a row had when the form was shown; empty in a new one.
    static final String WAS = "was";

    static final String ABSENT = "absent";

    private final Methodology old;
    private final Form form;
    private final Map<String, Phrase> errors = new HashMap<>();

    private PartFields(Methodology old, Form form) {
        this.old = old;
        this.form = form;
    }

    /// What the form shows.
    ///
    /// @param source code of the source of which the lines are shown, for [MethodologyPart#SOURCES]; empty
    /// for a new one
    public static Form of(Methodology methodology, MethodologyPart part, String source) {
        return switch (part) {
            case BANDS ->
                rows(
                        methodology.bands(),
                        band -> row(band.code(), band.names()).with("from", Form.number(band.from())));
            case PEERS ->
                rows(
                                methodology.peers().groups(),
                                group ->
                                        row(group.code(), group.names()).with("units", String.join(" ", group.units())))
                        .with(
                                "by",
                                methodology.peers().by() == null
                                        ? ""
                                        : methodology.peers().by());
            case ADJUSTMENTS ->
                rows(
                        methodology.adjustments(),
                        rule -> row(rule.code(), rule.names())
                                .with("from", Form.number(rule.from()))
                                .with("to", Form.number(rule.to())));
            case SECTORS -> rows(methodology.sectors(), sector -> row(sector.code(), sector.names()));
            case SOURCES -> SourceFields.of(methodology, source);
            case ROBUSTNESS -> RobustnessFields.of(methodology.robustness());
        };
    }

    /// The methodology with what the form says of a part.
    public static Outcome<Methodology> change(Methodology methodology, MethodologyPart part, Form form) {
        PartFields fields = new PartFields(methodology, form);
        MethodologyBuilder copy = new MethodologyBuilder(methodology);
        RowFields rows = new RowFields(form, fields.errors);
        switch (part) {
            case BANDS -> copy.bands = rows.read(row -> new Band(row.code("code"), row.names(), row.number("from")));
            case PEERS ->
                copy.peers = new Peers(
                        form.text("by").isEmpty() ? null : form.text("by"),
                        rows.read(row -> new Peers.Group(row.code("code"), row.names(), row.words("units"))));
            case ADJUSTMENTS ->
                copy.adjustments = rows.read(
                        row -> new AdjustmentRule(row.code("code"), row.names(), row.number("from"), row.number("to")));
            case SECTORS -> copy.sectors = rows.read(row -> new Sector(row.code("code"), row.names()));
            case SOURCES -> copy.sources = new SourceFields(methodology, form, fields.errors).read(rows);
            case ROBUSTNESS ->
                copy.robustness = new RobustnessFields(form, fields.errors).read(methodology.robustness());
        }
        return fields.errors.isEmpty() ? fields.checked(part, copy.whole()) : Outcome.refused(fields.errors);
    }

    /// Sectors that were renamed are renamed in the passports; one that an indicator names is not taken out.
    private Outcome<Methodology> checked(MethodologyPart part, Methodology changed) {
        Methodology after = changed;
        if (part == MethodologyPart.SECTORS) {
            Map<String, String> renamed = new HashMap<>();
            form.rows().stream()
                    .filter(row -> !row.text("code").isEmpty())
                    .forEach(row -> renamed.put(row.text(WAS), row.text("code")));
            Set<String> gone = new HashSet<>();
            old.sectors().forEach(sector -> gone.add(sector.code()));
            gone.removeAll(renamed.keySet());
            Optional<Indicator> user = old.allIndicators().stream()
                    .filter(one -> one.passport().sectors().stream().anyMatch(gone::contains))
                    .findFirst();
            if (user.isPresent()) {
                String code = user.get().passport().sectors().stream()
                        .filter(gone::contains)
                        .findFirst()
                        .orElseThrow();
                return Outcome.refused(
                        "",
                        Phrase.of(
                                "methodologies.wrong.sector.used",
                                sector(code),
                                user.get().names().orElse(user.get().code())));
            }
            after = renamed(changed, renamed);
        }
        return Judged.judge(old, after, form, part.columns().isEmpty() ? "robustness." : "");
    }

    private Names sector(String code) {
        return old.sectors().stream()
                .filter(sector -> sector.code().equals(code))
                .findFirst()
                .orElseThrow()
                .names()
                .orElse(code);
    }

    private static Methodology renamed(Methodology methodology, Map<String, String> renamed) {
        Methodology after = methodology;
        for (Indicator indicator : methodology.allIndicators()) {
            Passport passport = indicator.passport();
            List<String> sectors = passport.sectors().stream()
                    .map(code -> renamed.getOrDefault(code, code))
                    .toList();
            if (!sectors.equals(passport.sectors())) {
                after = TreeChanges.replace(after, indicator.code(), named(indicator, sectors));
            }
        }
        return after;
    }

    private static Indicator named(Indicator old, List<String> sectors) {
        Passport passport = old.passport();
        return new Indicator(
                old.code(),
                old.names(),
                old.weight(),
                old.unit(),
                old.formula(),
                old.formation(),
                old.scoring(),
                new Passport(
                        passport.definition(),
                        passport.reason(),
                        passport.owner(),
                        passport.source(),
                        passport.terms(),
                        sectors));
    }

    static <T> Form rows(List<T> parts, Function<T, Form> row) {
        List<Form> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(row.apply(part)));
        return Form.EMPTY.withRows(rows);
    }

    private static Form row(String code, Names names) {
        return Form.EMPTY.with(WAS, code).with("code", code).with("name", names);
    }
}
