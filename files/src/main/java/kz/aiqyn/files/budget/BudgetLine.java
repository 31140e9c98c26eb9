package kz.aiqyn.files.budget;

import java.util.Map;
import kz.aiqyn.files.table.Figures;

/// One line of the budget of one oblast and month.
///
/// @param row row in the file
/// @param id its number within the tree
/// @param parent number of the line above, empty at the top
/// @param numbers cells by the header of their column
record BudgetLine(
        long row, String id, String parent, int level, String code, String name, Map<String, Figures.Figure> numbers) {}
