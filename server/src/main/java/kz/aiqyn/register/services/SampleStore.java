package kz.aiqyn.register.services;

import java.util.List;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.lifecycle.Lifecycle;
import org.springframework.stereotype.Repository;

/// Writes invented figures and surveys by COPY.
@Repository
class SampleStore {

    private final DataSource source;

    SampleStore(DataSource source) {
        this.source = source;
    }

    void figures(List<MonthFigure> figures) {
        CopiedRows.write(
                source,
                """
                copy services.figure (organisation, service, month, given, overdue, refused, unlawful, complaints, electronic,
                    proactive, changed_at) from stdin""",
                rows -> figures.forEach(figure -> {
                    ServiceCounts counts = figure.counts();
                    rows.row(
                            figure.organisation(),
                            figure.service(),
                            figure.month().toString(),
                            counts.given(),
                            counts.overdue(),
                            counts.refused(),
                            counts.unlawful(),
                            counts.complaints(),
                            counts.electronic(),
                            counts.proactive(),
                            figure.changedAt());
                }));
    }

    void surveys(List<Survey> surveys) {
        CopiedRows.write(
                source,
                """
                copy services.survey (organisation, period, channel, asked, one, two, three, four, five, source, changed_at)
                from stdin""",
                rows -> surveys.forEach(survey -> {
                    SurveyAnswers answers = survey.answers();
                    rows.row(
                            survey.organisation(),
                            survey.period().toString(),
                            Lifecycle.code(survey.channel()),
                            survey.asked(),
                            answers.one(),
                            answers.two(),
                            answers.three(),
                            answers.four(),
                            answers.five(),
                            survey.source(),
                            survey.changedAt());
                }));
    }
}
