package kz.aiqyn.register.investment;

import kz.aiqyn.engine.text.Phrase;

/// What stands against a row below a record, at a field of its form.
record Fault(String field, Phrase why) {}
