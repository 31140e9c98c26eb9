/// The whole database in one file, and back: written in one snapshot while the server works, read
/// back whole or not at all. The file tells by itself whether it is complete and unaltered.
@NullMarked
package kz.aiqyn.ops.backup;

import org.jspecify.annotations.NullMarked;
