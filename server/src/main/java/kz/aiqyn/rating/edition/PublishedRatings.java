package kz.aiqyn.rating.edition;

import java.util.List;
import java.util.Optional;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.report.content.ReportContent;

/// What was published: for everybody to read. Nothing is computed here; all of it was stored on publication.
public interface PublishedRatings {

    /// The codes of methodologies with something published, the one of the most units first.
    List<String> methodologies();

    /// The published editions of a methodology, the latest period first, only the last revision of each.
    List<Published> list(String methodology);

    /// Those of them in which a unit takes part.
    List<Published> list(String methodology, String unit);

    /// All revisions of a period's edition, the latest first.
    List<Published> revisions(String methodology, Period period);

    /// The last revision of a period's edition.
    Optional<Published> find(String methodology, Period period);

    Optional<Published> find(long id);

    /// Everything that pages show of an edition, with the editions of the periods before it for paths.
    ReportContent content(Published edition);

    /// What was objected before publication, and what was answered.
    List<AnsweredObjection> objections(Published edition);

    /// @param unit who objected
    /// @param indicator code of what the objection is about, empty when it is about the whole
    record AnsweredObjection(String unit, String indicator, String objection, String answer, boolean upheld) {}
}
