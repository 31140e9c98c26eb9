/// How sure the places are (Handbook, step 7): Monte Carlo over weights and methods, and which choice
/// matters most. Every draw depends on the seed and its own number only, never on the number of threads.
@NullMarked
package kz.aiqyn.engine.robust;

import org.jspecify.annotations.NullMarked;
