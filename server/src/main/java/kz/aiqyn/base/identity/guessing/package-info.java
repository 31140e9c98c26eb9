/// What slows down those who guess passwords without shutting out whose password it is: attempts counted by account and
/// address, devices that are known, and a trace of what failed. Names that nobody has are kept as keyed digests only,
/// since people type passwords into the wrong field.
@NullMarked
package kz.aiqyn.base.identity.guessing;

import org.jspecify.annotations.NullMarked;
