package kz.aiqyn.oversight.assignment;

import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.measure.IndicatorCourses;

/// Where an executor stood at one end of an assignment, as the page of it shows it.
///
/// @param when which end it is
/// @param none what is said where nothing is published of it
record AimRow(Phrase when, Optional<IndicatorCourses.Stood> stood, Phrase none) {}
