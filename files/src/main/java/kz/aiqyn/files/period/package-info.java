/// Periods as offices and statistical services write them, in codes and in words. What is not wholly
/// understood is no period: nothing is read as the year that stands in it.
@NullMarked
package kz.aiqyn.files.period;

import org.jspecify.annotations.NullMarked;
