/// The methodology as a document: blocks, indicators, weights and every rule by which a rating is made, one
/// immutable value per version. Reading it from files and judging it are done elsewhere; here is only what
/// it says.
@NullMarked
package kz.aiqyn.engine.methodology;

import org.jspecify.annotations.NullMarked;
