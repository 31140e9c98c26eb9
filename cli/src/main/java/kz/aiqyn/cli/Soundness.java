package kz.aiqyn.cli;

import java.util.List;
import kz.aiqyn.engine.check.Finding;
import kz.aiqyn.engine.check.MethodologyCheck;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.files.methodology.MethodologyProblem;

/// Refuses a methodology that cannot be used: negative or all-zero weights, a scale that an aggregation
/// forbids, formulas that make no sense. Warnings are for `check`.
final class Soundness {

    private Soundness() {}

    /// @throws Refused with every error, each with its place in the file
    static void require(Loaded.Opened opened) {
        List<Phrase> errors = errors(opened.methodology()).stream()
                .map(finding -> {
                    MethodologyProblem problem = opened.positions().locate(finding);
                    return Phrase.of("cli.at", problem.file() + ":" + problem.spot(), problem.phrase());
                })
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
    }

    /// The same for a methodology that no file holds.
    ///
    /// @param source what made it
    static void require(Methodology methodology, String source) {
        List<Phrase> errors = errors(methodology).stream()
                .map(finding -> Phrase.of("cli.at", source, finding.phrase()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
    }

    private static List<Finding> errors(Methodology methodology) {
        return MethodologyCheck.check(methodology).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
