/// Changes to a methodology as pure functions: a document and a form in, a document or what is wrong out.
@NullMarked
package kz.aiqyn.rating.methodology.edit;

import org.jspecify.annotations.NullMarked;
