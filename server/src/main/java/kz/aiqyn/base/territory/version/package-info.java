/// Dated versions of territories with their borders and attributes, the acts that change them, and what an act may do.
@NullMarked
package kz.aiqyn.base.territory.version;

import org.jspecify.annotations.NullMarked;
