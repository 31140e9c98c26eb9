/// What the server says while its database does not answer or its disk is full: to readers a page in words, to whoever
/// keeps it one line. Nothing here mends anything: the next request that succeeds ends an outage.
@NullMarked
package kz.aiqyn.ops.outage;

import org.jspecify.annotations.NullMarked;
