/// Lists of records that are searched, filtered, sorted, paged and taken along as files, all by one query in the
/// database.
/// A module says which columns there are and which filters open the list; what is asked for is matched against that and
/// nothing else
/// reaches SQL.
@ApplicationModule(
        id = "base.listing",
        allowedDependencies = {"base.card", "base.identity", "base.organisation", "base.web"})
@NullMarked
package kz.aiqyn.base.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
