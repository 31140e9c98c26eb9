/// How long the server takes for what has a speed to reach; run by hand, never part of the tests.
@NullMarked
package kz.aiqyn.bench;

import org.jspecify.annotations.NullMarked;
