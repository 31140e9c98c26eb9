/// What sources have touched, and the work of asking them for it: coalesced, in one snapshot, with only differences
/// written.
@NullMarked
package kz.aiqyn.measure.pull;

import org.jspecify.annotations.NullMarked;
