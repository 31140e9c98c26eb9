/// Migrations, as files that stay.
@NullMarked
package kz.aiqyn.ops.database;

import org.jspecify.annotations.NullMarked;
