package kz.aiqyn.rating.methodology.page;

import java.util.function.BiFunction;
import java.util.function.Function;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;

/// A form of a draft, both ways.
///
/// @param shown what the form shows of a document
/// @param change the document with what the form says
record DraftForm(Function<Methodology, Form> shown, BiFunction<Methodology, Form, Outcome<Methodology>> change) {}
