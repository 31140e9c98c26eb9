/// What pages and reports show of stored editions, put together and kept in memory.
/// Nothing is computed here.
@NullMarked
package kz.aiqyn.rating.edition.content;

import org.jspecify.annotations.NullMarked;
