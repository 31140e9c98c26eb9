/// What a server answers under load: pages beside a static file of the same server, in turns.
/// Needs nothing but sockets.
@NullMarked
package kz.aiqyn.bench.load;

import org.jspecify.annotations.NullMarked;
