package kz.aiqyn.rating.methodology.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.methodology.Node;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.methodology.MethodologyEdit;
import kz.aiqyn.files.methodology.SiblingWeights;

/// Weights as percent of what stands beside each other. Those that are set stay; their siblings share what is left
/// in their old proportions, as `whatif --set` does it.
public final class Percents {

    /// The field of a weight is this and the code.
    public static final String FIELD = "w.";

    /// The field that names the codes that were set by hand, put there by the script.
    public static final String SET = "set";

    private static final double ROUNDING = 0.01;
    private static final double WEIGHT_STEPS = 1e4;

    private Percents() {}

    /// What the form shows: at most two decimals.
    public static String shown(double share) {
        BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_EVEN);
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }

    /// The percent of a block or an indicator among its siblings, as the form shows it.
    public static String shown(Methodology methodology, Node node) {
        List<Node> siblings = TreeChanges.children(methodology, TreeChanges.parent(methodology, node.code()));
        double sum = siblings.stream().mapToDouble(Node::weight).sum();
        return shown(sum > 0 ? node.weight() / sum : 0);
    }

    /// What the form shows.
    public static Form of(Methodology methodology) {
        Form form = Form.EMPTY;
        for (List<Node> family : families(methodology)) {
            for (Node node : family) {
                form = form.with(FIELD + node.code(), shown(methodology, node));
            }
        }
        return form;
    }

    /// The document with the weights of a form. Set are those that the form names, or, where no script named them,
    /// those that are not what the form had shown.
    public static Outcome<Methodology> apply(Methodology before, Form form) {
        Map<String, Double> set = new HashMap<>();
        Map<String, Phrase> errors = new HashMap<>();
        Set<String> named = new HashSet<>(List.of(form.text(SET).split(" ", -1)));
        named.remove("");
        for (List<Node> family : families(before)) {
            double sum = family.stream().mapToDouble(Node::weight).sum();
            for (Node node : family) {
                String text = form.text(FIELD + node.code()).replace(',', '.');
                String old = shown(sum > 0 ? node.weight() / sum : 0);
                boolean touched = named.isEmpty() ? !text.equals(old) : named.contains(node.code());
                if (!text.isEmpty() && touched) {
                    read(text, node.code(), sum, set, errors);
                }
            }
        }
        return errors.isEmpty() ? shared(before, set) : Outcome.refused(errors);
    }

    /// The form with the percents of one family made to add up to a hundred: those that were set stay and the others
    /// share what is left; where all were set, or nothing is left, all are scaled.
    ///
    /// @param parent code of the block, empty for the index
    public static Form share(Methodology before, Form form, String parent) {
        List<Node> family = TreeChanges.children(before, parent);
        double sum = family.stream().mapToDouble(Node::weight).sum();
        Map<String, Double> typed = new LinkedHashMap<>();
        Set<String> set = new HashSet<>();
        for (Node node : family) {
            String old = shown(sum > 0 ? node.weight() / sum : 0);
            typed.put(node.code(), Math.max(0, form.number(FIELD + node.code()).orElse(0)));
            if (!form.text(FIELD + node.code()).equals(old)) {
                set.add(node.code());
            }
        }
        double given = total(typed, set);
        double rest = total(typed, typed.keySet()) - given;
        boolean fits = rest > 0 && given < 100;
        double scale = fits ? (100 - given) / rest : 100 / (given + rest);
        Form shared = form;
        for (Map.Entry<String, Double> one : typed.entrySet()) {
            boolean stays = fits && set.contains(one.getKey());
            double percent = given + rest > 0 ? one.getValue() * (stays ? 1 : scale) : 100.0 / typed.size();
            shared = shared.with(FIELD + one.getKey(), shown(percent / 100));
        }
        return shared;
    }

    /// What the percents of a family add up to, as the form shows them; within rounding of a hundred, a hundred.
    public static String sum(List<String> percents) {
        double sum = percents.stream()
                .mapToDouble(text -> Form.EMPTY.with("", text).number("").orElse(0))
                .sum();
        return shown((Math.abs(sum - 100) < ROUNDING * percents.size() ? 100 : sum) / 100);
    }

    private static double total(Map<String, Double> typed, Set<String> codes) {
        return codes.stream().mapToDouble(code -> typed.getOrDefault(code, 0.0)).sum();
    }

    private static void read(
            String text, String code, double sum, Map<String, Double> set, Map<String, Phrase> errors) {
        try {
            double percent = new BigDecimal(text).doubleValue();
            if (percent < 0 || percent > 100) {
                errors.put(FIELD + code, Phrase.of("methodologies.wrong.percent", text));
            } else {
                set.put(code, percent / 100 * (sum > 0 ? sum : 100));
            }
        } catch (NumberFormatException e) {
            errors.put(FIELD + code, Phrase.of("methodologies.wrong.percent", text));
        }
    }

    private static Outcome<Methodology> shared(Methodology before, Map<String, Double> set) {
        if (set.isEmpty()) {
            return Outcome.done(before);
        }
        Methodology after = before;
        for (Map.Entry<String, Double> one : set.entrySet()) {
            Node node = TreeChanges.find(after, one.getKey()).orElseThrow();
            after = TreeChanges.replace(after, one.getKey(), node.withWeight(one.getValue()));
        }
        return switch (SiblingWeights.renormalise(before, after, set.keySet())) {
            case MethodologyEdit.Edited(Methodology edited) -> rounded(before, edited);
            case MethodologyEdit.Refused refused -> room(before, after, set.keySet());
        };
    }

    /// Where the weights that were set leave no room, said in percent.
    private static Outcome<Methodology> room(Methodology before, Methodology after, Set<String> set) {
        Map<String, Phrase> errors = new HashMap<>();
        for (List<Node> family : families(after)) {
            List<Node> given =
                    family.stream().filter(node -> set.contains(node.code())).toList();
            double old = family.stream()
                    .mapToDouble(node ->
                            TreeChanges.find(before, node.code()).orElseThrow().weight())
                    .sum();
            double sum = given.stream().mapToDouble(Node::weight).sum();
            if (!given.isEmpty() && sum > old * (1 + 1e-9)) {
                given.forEach(node -> errors.put(
                        FIELD + node.code(), Phrase.of("methodologies.wrong.room", Math.rint(sum / old * 1e4) / 100)));
            }
        }
        return Outcome.refused(errors);
    }

    /// Shared weights have endless decimals; four are enough for any share of an index.
    private static Outcome<Methodology> rounded(Methodology before, Methodology shared) {
        Methodology after = shared;
        for (List<Node> family : families(shared)) {
            for (Node node : family) {
                double old = TreeChanges.find(before, node.code()).orElseThrow().weight();
                double rounded = Math.rint(node.weight() * WEIGHT_STEPS) / WEIGHT_STEPS;
                if (node.weight() != old && rounded != node.weight()) {
                    after = TreeChanges.replace(
                            after,
                            node.code(),
                            TreeChanges.find(after, node.code()).orElseThrow().withWeight(rounded));
                }
            }
        }
        for (List<Node> family : families(after)) {
            if (!family.isEmpty() && family.stream().allMatch(node -> node.weight() == 0)) {
                return Outcome.refused(FIELD + family.getFirst().code(), Phrase.of("methodology.check.weightless"));
            }
        }
        return Outcome.done(after);
    }

    private static List<List<Node>> families(Methodology methodology) {
        List<List<Node>> families = new ArrayList<>();
        families.add(TreeChanges.children(methodology, TreeChanges.TOP));
        methodology.allBlocks().forEach(block -> families.add(block.children()));
        return families;
    }
}
