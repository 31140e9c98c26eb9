/// The server as a process: what is opened when it starts, in which order, and what is closed last.
/// Nothing here is seen by the modules that serve.
@NullMarked
package kz.aiqyn.ops.serving;

import org.jspecify.annotations.NullMarked;
