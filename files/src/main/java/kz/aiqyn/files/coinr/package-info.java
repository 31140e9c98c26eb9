/// COINr's iData and iMeta, because that is what the profession's files look like.
@NullMarked
package kz.aiqyn.files.coinr;

import org.jspecify.annotations.NullMarked;
