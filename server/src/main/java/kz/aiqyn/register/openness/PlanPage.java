package kz.aiqyn.register.openness;

import java.util.Map;
import kz.aiqyn.base.web.Form;

/// The form by which the assessments of a quarter are planned.
///
/// @param bodies that may be assessed, by code, in the reader's language
record PlanPage(Map<String, String> bodies, Form form) {}
