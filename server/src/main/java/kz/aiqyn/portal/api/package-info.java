/// The same for programs: JSON under `/api/v1`, errors as problem details, described by OpenAPI.
/// Knows the published editions and the tables.
@NullMarked
package kz.aiqyn.portal.api;

import org.jspecify.annotations.NullMarked;
