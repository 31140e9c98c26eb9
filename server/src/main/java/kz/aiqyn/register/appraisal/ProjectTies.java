package kz.aiqyn.register.appraisal;

import org.jspecify.annotations.Nullable;

/// How a project hangs together with others of its call.
///
/// @param requires the proposal without which this one makes no sense; null for none
/// @param rivals the word that proposals share of which one is enough; empty for none
record ProjectTies(@Nullable Long requires, String rivals) {

    static final ProjectTies NONE = new ProjectTies(null, "");
}
