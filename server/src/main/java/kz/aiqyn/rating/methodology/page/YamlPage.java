package kz.aiqyn.rating.methodology.page;

import java.util.List;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.files.methodology.MethodologyProblem;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// The text of a draft.
///
/// @param form with why it was not saved
/// @param yaml what the field shows, to the last blank
/// @param problems of that text, by line and column
record YamlPage(MethodologyVersion version, Form form, String yaml, List<MethodologyProblem> problems) {

    public YamlPage {
        problems = List.copyOf(problems);
    }

    /// The line that a problem is on, with a caret under its column.
    public List<String> excerpt(MethodologyProblem problem) {
        List<String> lines = yaml.lines().toList();
        int line = problem.spot().line();
        if (line < 1 || line > lines.size()) {
            return List.of();
        }
        String text = lines.get(line - 1);
        int column = Math.clamp(problem.spot().column(), 1, text.length() + 1);
        return List.of(text, " ".repeat(column - 1) + "^");
    }
}
