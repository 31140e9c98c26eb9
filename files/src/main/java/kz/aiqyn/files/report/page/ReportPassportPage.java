package kz.aiqyn.files.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Passport;
import kz.aiqyn.engine.methodology.Sector;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Formulas;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.report.chart.Axis;
import kz.aiqyn.files.report.chart.GoalpostLine;
import kz.aiqyn.files.report.chart.Goalposts;
import kz.aiqyn.files.report.content.Origins;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.words.Reasons;
import kz.aiqyn.files.report.words.Settings;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.SpokenFormula;
import kz.aiqyn.files.report.words.WeightWords;

/// The passport of one indicator: what it measures, why it is here, how it is computed and scored, what it
/// weighs, who answers for it; its goalposts on a line with every unit as a tick, and the table that says
/// the same.
final class ReportPassportPage {

    private final Markup markup;
    private final Speech speech;
    private final ReportContent content;
    private final Tree tree;
    private final int leaf;
    private final Indicator indicator;
    private final Settings settings;

    ReportPassportPage(Markup markup, Speech speech, ReportContent content, int leaf) {
        this.markup = markup;
        this.speech = speech;
        this.content = content;
        this.tree = content.current().getFirst().tree();
        this.leaf = leaf;
        this.indicator = tree.indicator(leaf);
        this.settings = new Settings(speech);
    }

    void write(Origins origins) {
        int node = tree.node(leaf);
        Passport passport = indicator.passport();
        markup.open("p", "class", "eyebrow");
        if (tree.parent(node) == Tree.INDEX) {
            markup.text(speech.say("passport.eyebrow"));
        } else {
            markup.leaf(
                    "a",
                    speech.name(tree.names(tree.parent(node))),
                    "href",
                    speech.links().block(tree.code(tree.parent(node))));
        }
        markup.close();
        markup.leaf("h1", speech.name(tree.names(node)));
        if (!passport.definition().isEmpty()) {
            markup.leaf("p", speech.name(passport.definition()), "class", "lede");
        }
        if (!passport.reason().isEmpty()) {
            markup.leaf("p", speech.name(passport.reason()));
        }
        line();
        terms(passport, node, origins);
        values();
    }

    private void terms(Passport passport, int node, Origins origins) {
        Methodology methodology = content.methodology();
        markup.open("dl", "class", "terms");
        formula(origins);
        term("column.measured", speech.measurement(indicator.unit()));
        term("column.direction", settings.direction(indicator));
        term("passport.normalise", settings.normalisation(indicator));
        weights(node);
        term("passport.missing", settings.missing(indicator.scoring().missing()));
        term("passport.treatment", settings.treatment(indicator.scoring().treatment()));
        term("passport.formation", settings.formation(indicator));
        term("passport.owner", owner(passport.owner()));
        term("passport.source", passport.source());
        term("passport.terms", passport.terms());
        term("passport.sectors", passport.sectors().stream().map(this::sector).collect(Collectors.joining(", ")));
        term("passport.code", indicator.code());
        term("passport.version", methodology.identity().version());
        markup.close();
    }

    /// In words with the names of measures; as the methodology writes it behind them.
    private void formula(Origins origins) {
        markup.open("div").leaf("dt", speech.say("passport.formula")).open("dd");
        Formulas.of(content.methodology())
                .find(indicator.code())
                .ifPresent(formula -> markup.leaf("p", formula.told(new SpokenFormula(content.methodology(), speech))));
        markup.open("details").leaf("summary", speech.say("passport.formula.written"));
        markup.open("p").leaf("code", indicator.formula()).close();
        String measures = origins.named(indicator).stream()
                .map(measure ->
                        measure.code() + " – " + speech.name(measure.names().orElse(measure.code())) + ", "
                                + speech.measurement(measure.unit()))
                .collect(Collectors.joining("; "));
        markup.leaf("p", measures, "class", "quiet").close().close().close();
    }

    private void term(String key, Names names) {
        term(key, names.isEmpty() ? "" : speech.name(names));
    }

    private void term(String key, String text) {
        if (!text.isEmpty()) {
            markup.open("div").leaf("dt", speech.say(key)).leaf("dd", text).close();
        }
    }

    private String owner(String code) {
        return content.panel().units().find(code).map(speech::name).orElse(code);
    }

    private String sector(String code) {
        return content.methodology().sectors().stream()
                .filter(sector -> sector.code().equals(code))
                .map(Sector::names)
                .map(names -> speech.name(names.orElse(code)))
                .findFirst()
                .orElse(code);
    }

    /// Once where all groups weigh alike, else for each group by its name; why they weigh so stands once.
    private void weights(int node) {
        List<WeightWords> groups = content.current().stream()
                .map(group -> new WeightWords(speech, EffectiveWeights.of(group)))
                .toList();
        List<String> told = groups.stream()
                .map(words -> speech.say("passport.weight.both", words.shareInParent(node), words.share(node)))
                .toList();
        boolean alike = told.stream().distinct().count() == 1;
        List<String> named = new ArrayList<>();
        for (int group = 0; group < told.size(); group++) {
            String name = speech.name(content.current().get(group).group().names());
            named.add(alike ? told.get(group) : name + ": " + told.get(group));
        }
        String notes = groups.stream()
                .map(words -> words.note(node))
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        String weights = named.stream().distinct().collect(Collectors.joining("; "));
        term("passport.weight", notes.isEmpty() ? weights : weights + " (" + notes + ")");
    }

    private void line() {
        double[] values = content.current().stream()
                .flatMapToDouble(edition -> Arrays.stream(edition.cells().raw()[leaf]))
                .toArray();
        List<Double> posts = Goalposts.of(indicator);
        double[] all = Arrays.copyOf(values, values.length + posts.size());
        for (int i = 0; i < posts.size(); i++) {
            all[values.length + i] = posts.get(i);
        }
        List<String> labels =
                posts.stream().map(post -> speech.limit(post, indicator.unit())).toList();
        markup.open("div", "class", "posts-box");
        new GoalpostLine(Axis.around(0.06, all), posts, labels, values).draw(markup);
        markup.leaf("p", speech.say(posts.isEmpty() ? "passport.line.free" : "passport.line"), "class", "note");
        markup.close();
    }

    private void values() {
        markup.leaf("h2", speech.say("passport.values", content.period()));
        for (Edition edition : content.current()) {
            ReportTable table = ReportTable.open(
                    markup,
                    "passport",
                    speech.say("passport.values.caption", edition.group().names()));
            table.head()
                    .column(speech.say("column.unit"), "")
                    .column(speech.say("column.value"), "n")
                    .column(speech.say("column.score"), "n")
                    .column(speech.say("column.place"), "n")
                    .column(speech.say("column.flags"), "")
                    .body();
            int node = tree.node(leaf);
            for (int unit = 0; unit < edition.units().size(); unit++) {
                RatedUnit rated = edition.units().get(unit);
                table.row()
                        .name(speech.name(rated), speech.links().unit(rated.code()))
                        .number(
                                speech.value(edition.cells().raw()[leaf][unit], indicator.unit()),
                                speech.links().value(rated.code(), indicator.code()))
                        .number(speech.score(edition.score(node, unit)))
                        .number(speech.place(edition.place(node, unit)))
                        .words(Reasons.flags(speech, edition, node, unit))
                        .end();
            }
            table.close();
        }
    }
}
