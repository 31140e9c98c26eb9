/// Proof that what is kept is what was done: migrations, the chain of the record, references,
/// editions. It reads and changes nothing.
@NullMarked
package kz.aiqyn.ops.verify;

import org.jspecify.annotations.NullMarked;
