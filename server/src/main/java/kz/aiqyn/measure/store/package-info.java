/// Where declarations and values are kept: appended, never overwritten, and read as known at a moment.
@NullMarked
package kz.aiqyn.measure.store;

import org.jspecify.annotations.NullMarked;
