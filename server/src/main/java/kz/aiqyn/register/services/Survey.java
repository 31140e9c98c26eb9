package kz.aiqyn.register.services;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;

/// What recipients of a body's services answered in a quarter.
///
/// @param id 0 before it is kept
/// @param period a quarter
/// @param asked how many people were asked
/// @param source who asked, and how it can be read up
record Survey(
        long id,
        String organisation,
        Period period,
        Channel channel,
        int asked,
        SurveyAnswers answers,
        String source,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// How people were asked.
    enum Channel {
        /// Where services are given.
        FIELD,
        /// On the portal of e-government.
        EGOV
    }

    @Override
    public String subject() {
        return "services.survey:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("organisation", organisation);
        fields.put("period", period.toString());
        fields.put("channel", Lifecycle.code(channel));
        fields.put("asked", Integer.toString(asked));
        fields.put("one", Long.toString(answers.one()));
        fields.put("two", Long.toString(answers.two()));
        fields.put("three", Long.toString(answers.three()));
        fields.put("four", Long.toString(answers.four()));
        fields.put("five", Long.toString(answers.five()));
        fields.put("source", source);
        return fields;
    }
}
