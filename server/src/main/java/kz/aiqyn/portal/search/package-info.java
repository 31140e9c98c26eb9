/// One search over everything public: units, indicators, blocks, measures, pages, terms; in any spelling of ours, with
/// mistakes forgiven. Ranking knows nothing of where the entries come from.
@NullMarked
package kz.aiqyn.portal.search;

import org.jspecify.annotations.NullMarked;
