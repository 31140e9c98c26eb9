package kz.aiqyn.portal.page;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.web.TableQuery;

/// The indicators of a rating, by block.
///
/// @param order in which order and with which rows the tables are asked for; empty before anything is published
/// @param tables by block, with weights; blank when nothing of what is asked for is there
/// @param methodologies the ways to the other ratings' indicators; one when there is one
record IndicatorsPage(
        String title,
        String lede,
        Optional<TableQuery> order,
        String tables,
        List<RatingPage.PeriodLink> methodologies,
        String query) {}
