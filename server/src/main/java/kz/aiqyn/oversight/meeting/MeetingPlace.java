package kz.aiqyn.oversight.meeting;

/// Where a meeting is, and how it is joined from elsewhere.
///
/// @param place the hall
/// @param video address of the video link; empty for none
record MeetingPlace(String place, String video) {}
