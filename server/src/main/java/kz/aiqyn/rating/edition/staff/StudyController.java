package kz.aiqyn.rating.edition.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Pages;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.methodology.Block;
import kz.aiqyn.engine.methodology.Indicator;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.EffectiveWeights;
import kz.aiqyn.engine.rating.Preparation;
import kz.aiqyn.engine.rating.Rating;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.robust.RankInterval;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyEdit;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.words.Intervals;
import kz.aiqyn.files.report.words.Speech;
import kz.aiqyn.files.report.words.Standings;
import kz.aiqyn.files.report.words.WeightWords;
import kz.aiqyn.rating.edition.EditionRights;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.store.Computations;
import kz.aiqyn.rating.edition.store.StoredComputation;
import kz.aiqyn.rating.edition.store.StoredEditions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an edition looks like from other sides: how sure its places are, what other weights would make of it, what a
/// revision changes. For those who see all of it.
@Controller
@RequestMapping(EditionAddresses.EDITION)
@Requires(EditionRights.SEE_PREVIEW)
class StudyController {

    private static final String WEIGHT = "w.";
    private static final int LONGEST = 12;

    private final Pages pages;
    private final VisibleEditions visibleEditions;
    private final RevisionComparison comparison;
    private final Computations computations;
    private final StoredEditions stored;

    StudyController(
            Pages pages,
            VisibleEditions visibleEditions,
            RevisionComparison comparison,
            Computations computations,
            StoredEditions stored) {
        this.pages = pages;
        this.visibleEditions = visibleEditions;
        this.comparison = comparison;
        this.computations = computations;
        this.stored = stored;
    }

    @Dear
    @GetMapping("/sureness")
    ModelAndView sureness(@PathVariable long id, Words words, HttpServletRequest request) {
        EditionRecord edition = visibleEditions.whole(id);
        StoredComputation computation = computations.get(edition.computation());
        ReportContent content = visibleEditions.content(edition);
        StoredEditions.EditionStories told = stored.told(computation);
        Speech speech = new Speech(words.language());
        List<SurenessPage.Group> groups = new ArrayList<>();
        for (int group = 0; group < content.current().size(); group++) {
            Edition of = content.current().get(group);
            groups.add(new SurenessPage.Group(
                    speech.name(of.group().names().orElse(speech.say("group.all"))),
                    told.refusals().get(group),
                    rows(content, of, speech),
                    told.quality().get(group).findings().stream()
                            .map(finding -> finding.phrase())
                            .toList()));
        }
        return pages.staff(
                "rating/edition/staff/sureness",
                new SurenessPage(visibleEditions.view(edition, "sureness", words), computation.draws(), groups),
                request);
    }

    private static List<SurenessPage.Row> rows(ReportContent content, Edition edition, Speech speech) {
        List<SurenessPage.Row> rows = new ArrayList<>();
        for (int unit : new Standings(edition).rated()) {
            Optional<RankInterval> interval =
                    content.interval(edition.units().get(unit).code());
            rows.add(new SurenessPage.Row(
                    speech.place(edition.place(Tree.INDEX, unit)),
                    speech.name(edition.units().get(unit)),
                    interval.map(Intervals::range).orElse("–"),
                    interval.map(each -> speech.wording().number(each.median())).orElse("–")));
        }
        return rows;
    }

    @Dear
    @GetMapping("/what-if")
    ModelAndView whatIf(
            @PathVariable long id, @RequestParam Map<String, String> query, Words words, HttpServletRequest request) {
        EditionRecord edition = visibleEditions.whole(id);
        ReportContent content = visibleEditions.content(edition);
        Methodology edited = content.methodology();
        List<Phrase> errors = new ArrayList<>();
        for (Map.Entry<String, String> asked : query.entrySet()) {
            String weight = asked.getValue().strip().replace(',', '.');
            String code = asked.getKey().startsWith(WEIGHT) ? asked.getKey().substring(WEIGHT.length()) : "";
            if (code.isEmpty() || weight.isEmpty() || !isNode(edited, code)) {
                continue;
            }
            String cut = weight.substring(0, Math.min(LONGEST, weight.length()));
            switch (MethodologyEdit.set(edited, code + ".weight=" + cut)) {
                case MethodologyEdit.Edited(Methodology next) -> edited = next;
                case MethodologyEdit.Refused(Phrase phrase) -> errors.add(phrase);
            }
        }
        boolean changed = errors.isEmpty() && !edited.equals(content.methodology());
        List<Edition> rated = changed ? again(content, edited) : content.current();
        WhatIfPage page = new WhatIfPage(
                visibleEditions.view(edition, "what-if", words),
                fields(edited, new WeightWords(new Speech(words.language()), EffectiveWeights.of(edited))),
                errors,
                changed,
                Shifts.of(content.current(), rated, new Speech(words.language())));
        return pages.staff(
                request.getHeader("HX-Request") == null
                        ? "rating/edition/staff/what-if"
                        : "rating/edition/staff/what-if-table",
                page,
                request);
    }

    private static boolean isNode(Methodology methodology, String code) {
        return methodology.findBlock(code).isPresent()
                || methodology.findIndicator(code).isPresent();
    }

    private static List<Edition> again(ReportContent content, Methodology edited) {
        return switch (Rating.prepare(content.methodology(), content.panel())) {
            case Preparation.Ready(Rating rating) ->
                content.current().stream().map(rating.by(edited)::again).toList();
            case Preparation.Refused refused ->
                throw new IllegalStateException("a stored document does not compute any more: " + refused.faults());
        };
    }

    private static List<WhatIfPage.Field> fields(Methodology methodology, WeightWords weights) {
        List<WhatIfPage.Field> fields = new ArrayList<>();
        methodology.blocks().forEach(block -> fields.add(field(block, weights)));
        methodology.indicators().forEach(indicator -> fields.add(field(indicator, weights)));
        return fields;
    }

    private static WhatIfPage.Field field(Node node, WeightWords weights) {
        List<WhatIfPage.Field> inner = switch (node) {
            case Block block ->
                block.children().stream().map(child -> field(child, weights)).toList();
            case Indicator indicator -> List.of();
        };
        return new WhatIfPage.Field(
                node.code(),
                weights.speech().name(node.names().orElse(node.code())),
                new java.math.BigDecimal(Double.toString(node.weight()))
                        .stripTrailingZeros()
                        .toPlainString(),
                weights.told(node.code()),
                inner);
    }

    @GetMapping("/difference")
    ModelAndView difference(@PathVariable long id, Words words, HttpServletRequest request) {
        EditionRecord edition = visibleEditions.whole(id);
        ComparedRevision compared =
                comparison.of(edition, words).orElseThrow(() -> Absent.of("edition.absent.before", edition.period()));
        return pages.staff(
                "rating/edition/staff/difference",
                new ComparedPage(visibleEditions.view(edition, "difference", words), compared),
                request);
    }
}
