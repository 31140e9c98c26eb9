/// Keeps computations with their calculation trees and brings them back bit for bit.
/// The canonical bytes of a computation, by which it can be told from any other, are made here too.
@NullMarked
package kz.aiqyn.rating.edition.store;

import org.jspecify.annotations.NullMarked;
