/// The database that everything is kept in.
@NullMarked
package kz.aiqyn.ops.database;

import org.jspecify.annotations.NullMarked;
