/// Backups, on real databases.
@NullMarked
package kz.aiqyn.ops.backup;

import org.jspecify.annotations.NullMarked;
