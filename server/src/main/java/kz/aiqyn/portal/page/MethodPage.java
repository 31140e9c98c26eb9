package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.base.web.TableQuery;

/// A version of a methodology to be read.
///
/// @param terms its settings, blank while nothing was rated by it
/// @param tables its indicators by block
/// @param reading how a rating is computed and read
/// @param before the version that it differs from, blank for the first
/// @param query in which order and with which rows its indicators are asked for
/// @param differences in words, by what they are about
/// @param weights the way to readers' own weights, blank while nothing was rated by it
record MethodPage(
        String title,
        String version,
        List<RatingPage.PeriodLink> versions,
        String terms,
        String tables,
        TableQuery query,
        String reading,
        String before,
        List<Different> differences,
        String yaml,
        String weights) {

    /// What differs in one block.
    public record Different(String about, List<String> what) {}
}
