package kz.aiqyn.portal.page;

import java.util.List;

/// The indicators of a rating, by block.
///
/// @param tables by block, with weights
/// @param methodologies the ways to the other ratings' indicators; one when there is one
record IndicatorsPage(
        String title, String lede, String tables, List<RatingPage.PeriodLink> methodologies, String query) {}
