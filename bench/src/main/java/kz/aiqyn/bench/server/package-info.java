/// How long pages, measures and previews take with as many records as a register is to hold, on a server with an empty
/// database of its own, which loads fill by the fixtures of the server's tests.
@NullMarked
package kz.aiqyn.bench.server;

import org.jspecify.annotations.NullMarked;
