/// The server as a process that is killed, cut off from its database, and started again.
@NullMarked
package kz.aiqyn.ops.serving;

import org.jspecify.annotations.NullMarked;
