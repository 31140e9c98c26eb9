package kz.aiqyn.register.services;

import java.util.Map;
import kz.aiqyn.base.web.Form;

/// A survey, as its page shows it.
record SurveyPage(Survey survey, RecordAround around) {

    /// The form of a survey.
    ///
    /// @param id 0 for a new one
    public record Edited(long id, Map<String, String> organisations, Map<String, String> quarters, Form form) {

        public String address() {
            String all = ServicesCard.STAFF + ServicesCard.SURVEYS;
            return id == 0 ? all + "/new" : all + "/" + id + "/edit";
        }
    }
}
