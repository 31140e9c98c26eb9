/// What modules ask of PostgreSQL beyond statements: locks that hold as long as a transaction, rows by COPY, and
/// whether
/// a failure is an outage.
/// It owns no tables and knows no other module, so that all may use it.
@ApplicationModule(
        id = "base.database",
        allowedDependencies = {})
@NullMarked
package kz.aiqyn.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
