/// How fast the engine is, measured with JMH. It depends on the engine alone and takes no part in the tests.
@NullMarked
package kz.aiqyn.bench;

import org.jspecify.annotations.NullMarked;
