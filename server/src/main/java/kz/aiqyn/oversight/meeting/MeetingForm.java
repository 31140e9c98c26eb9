package kz.aiqyn.oversight.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads what forms say of meetings and of the questions of their agendas.
final class MeetingForm {

    static final int LONGEST = 1000;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_MINUTES = 240;
    private static final int MOST_PRESENT = 10_000;

    private MeetingForm() {}

    static Form of(Meeting meeting) {
        return Form.EMPTY
                .with("kind", Lifecycle.code(meeting.kind()))
                .with("name", meeting.title())
                .with("held-on", meeting.heldOn().toString())
                .with("starts", meeting.starts())
                .with("place", meeting.place().place())
                .with("video", meeting.place().video())
                .with("chair", meeting.chair())
                .with("quorum", Objects.toString(meeting.quorum(), ""))
                .with("version", Integer.toString(meeting.version()));
    }

    /// @param before null for a new one
    static Outcome<Meeting> meeting(Form sent, @Nullable Meeting before, LocalDate today, Instant now) {
        Form form = choice(
                sent.required("kind", "held-on", "starts", "place", "chair").days("held-on"),
                "kind",
                MeetingKind.values());
        for (String field : List.of("name.kk", "name.ru", "name.en", "place", "video", "chair")) {
            form = plain(form, field, LONGEST_LINE);
        }
        if (!form.text("starts").matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            form = form.wrong("starts", Phrase.of("meeting.refused.time", form.text("starts")));
        }
        if (!isVideo(form.text("video"))) {
            form = form.wrong("video", Phrase.of("meeting.refused.video", form.text("video")));
        }
        form = quorum(form);
        LocalDate day = form.day("held-on");
        boolean moved = before == null || !before.heldOn().equals(day);
        if (day != null && moved && day.isBefore(today)) {
            form = form.wrong("held-on", Phrase.of("meeting.refused.past", day));
        }
        if (form.text("kind").equals("own") && form.names("name").kk().isEmpty()) {
            form = form.wrong("name.kk", Phrase.of("web.form.empty"));
        }
        if (!form.isSound() || day == null) {
            return Outcome.refused(form);
        }
        MeetingKind kind = Lifecycle.of(MeetingKind.class, form.text("kind"));
        Names typed = form.names("name");
        return Outcome.done(new Meeting(
                before == null ? 0 : before.id(),
                kind,
                typed.kk().isEmpty() ? Words.inEach(Phrase.of("meeting.kind." + form.text("kind") + ".title")) : typed,
                day,
                form.text("starts"),
                new MeetingPlace(form.text("place"), form.text("video")),
                form.text("chair"),
                form.text("quorum").isEmpty() ? null : Integer.valueOf(form.text("quorum")),
                before == null ? MeetingState.DRAFT : before.state(),
                before == null ? "" : before.number(),
                before == null ? 0 : before.sequence(),
                before == null ? null : before.present(),
                before == null ? MeetingTimes.NONE : before.times(),
                before == null ? 1 : form.version(),
                now));
    }

    private static Form quorum(Form form) {
        String text = form.text("quorum");
        return text.isEmpty() || (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= MOST_PRESENT)
                ? form
                : form.wrong("quorum", Phrase.of("meeting.refused.quorum", MOST_PRESENT, text));
    }

    private static boolean isVideo(String text) {
        try {
            return text.isEmpty() || "https".equals(new URI(text).getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static Form of(AgendaItem item) {
        return Form.EMPTY
                .with("name", item.question())
                .with("organisation", item.organisation())
                .with("speaker", item.speaker())
                .with("minutes", Integer.toString(item.minutes()))
                .with("section", item.page().section())
                .with("section-of", item.page().organisation());
    }

    /// A question as a form describes it.
    ///
    /// @param before null for a new one
    static Outcome<AgendaItem> item(Form sent, @Nullable AgendaItem before, int place) {
        Form form = sent.required("name.kk", "minutes");
        for (String field : List.of("name.kk", "name.ru", "name.en", "speaker")) {
            form = plain(form, field, LONGEST_LINE);
        }
        String minutes = form.text("minutes");
        if (!minutes.matches("[1-9]\\d{0,2}") || Integer.parseInt(minutes) > MOST_MINUTES) {
            form = form.wrong("minutes", Phrase.of("meeting.refused.minutes", MOST_MINUTES, minutes));
        }
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        String section = form.text("section");
        AgendaKind kind = before == null || before.kind() == AgendaKind.OWN || before.kind() == AgendaKind.SECTION
                ? section.isEmpty() ? AgendaKind.OWN : AgendaKind.SECTION
                : before.kind();
        return Outcome.done(new AgendaItem(
                before == null ? 0 : before.id(),
                before == null ? place : before.place(),
                kind,
                form.names("name"),
                form.text("organisation"),
                form.text("speaker"),
                Integer.parseInt(minutes),
                before == null ? Names.NONE : before.why(),
                new AgendaItem.ItemPage(before == null ? "" : before.page().local(), section, form.text("section-of")),
                before == null ? AgendaItem.Hearing.NONE : before.hearing()));
    }

    static Form choice(Form form, String field, Enum<?>[] words) {
        String text = form.text(field);
        boolean known = Arrays.stream(words).map(Lifecycle::code).anyMatch(text::equals);
        return text.isEmpty() || known ? form : form.wrong(field, Phrase.of("meeting.refused.choice", text));
    }

    /// A text that is empty or one of those that are known.
    static Form known(Form form, String field, Set<String> known) {
        String text = form.text(field);
        return text.isEmpty() || known.contains(text)
                ? form
                : form.wrong(field, Phrase.of("meeting.refused.choice", text));
    }

    /// A text that is not too long and names nobody by a personal number.
    static Form plain(Form form, String field, int longest) {
        String text = form.text(field);
        if (text.length() > longest) {
            return form.wrong(field, Phrase.of("meeting.refused.long", longest));
        }
        return PersonalNumbers.isIn(text) ? form.wrong(field, Phrase.of("meeting.refused.person")) : form;
    }
}
