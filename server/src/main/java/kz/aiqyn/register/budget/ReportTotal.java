package kz.aiqyn.register.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a report comes to in one of its parts.
///
/// @param part its word in the database
/// @param administrator code of the administrator of programmes whose part it is, empty for the others
record ReportTotal(String part, String administrator, LineFigures figures) {

    static final String REVENUE = "revenue";
    static final String OWN = "own";
    static final String TRANSFERS = "transfers";
    static final String EXPENDITURE = "expenditure";
    static final String DEVELOPMENT = "development";
    private static final String ADMINISTRATOR = "administrator";

    /// Parts of revenue by the code of their category.
    private static final Map<String, String> CATEGORIES =
            Map.of("1", "tax", "2", "nontax", "3", "capital", "4", TRANSFERS);

    /// Categories that are a budget's own revenue.
    private static final List<String> OWN_PARTS = List.of("tax", "nontax", "capital");

    private static final int CATEGORY = 2;

    /// All that a report comes to. A part of which the report has no row has no total.
    static List<ReportTotal> of(ReportTree tree) {
        List<ReportTotal> totals = new ArrayList<>();
        tree.top(ReportLine.REVENUE).ifPresent(line -> totals.add(new ReportTotal(REVENUE, "", line.figures())));
        tree.top(ReportLine.EXPENDITURE)
                .ifPresent(line -> totals.add(new ReportTotal(EXPENDITURE, "", line.figures())));
        SequencedMap<String, LineFigures> categories = categories(tree);
        categories.forEach((part, figures) -> totals.add(new ReportTotal(part, "", figures)));
        List<LineFigures> own = OWN_PARTS.stream()
                .filter(categories::containsKey)
                .map(categories::get)
                .toList();
        if (!own.isEmpty()) {
            totals.add(new ReportTotal(OWN, "", LineFigures.sum(own)));
        }
        List<LineFigures> development = tree.lines().stream()
                .filter(ReportLine::isDevelopment)
                .map(ReportLine::figures)
                .toList();
        if (!development.isEmpty()) {
            totals.add(new ReportTotal(DEVELOPMENT, "", LineFigures.sum(development)));
        }
        administrators(tree)
                .forEach((code, parts) -> totals.add(new ReportTotal(ADMINISTRATOR, code, LineFigures.sum(parts))));
        return totals;
    }

    private static SequencedMap<String, LineFigures> categories(ReportTree tree) {
        SequencedMap<String, LineFigures> found = new LinkedHashMap<>();
        for (ReportLine line : tree.lines()) {
            String part = CATEGORIES.get(line.sent().code());
            if (line.section() == ReportLine.REVENUE && line.sent().level() == CATEGORY && part != null) {
                found.put(part, line.figures());
            }
        }
        return found;
    }

    private static SequencedMap<String, List<LineFigures>> administrators(ReportTree tree) {
        SequencedMap<String, List<LineFigures>> found = new LinkedHashMap<>();
        tree.lines().stream()
                .filter(ReportLine::isAdministrator)
                .forEach(line -> found.computeIfAbsent(line.administrator(), any -> new ArrayList<>())
                        .add(line.figures()));
        return found;
    }
}
