package kz.aiqyn.oversight.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.aiqyn.base.document.PaperDocument;
import kz.aiqyn.base.document.PaperPart;
import kz.aiqyn.base.document.PaperPart.Column;
import kz.aiqyn.base.document.PaperPart.Fact;
import kz.aiqyn.base.document.PaperPart.Heading;
import kz.aiqyn.base.document.PaperPart.Paragraph;
import kz.aiqyn.base.document.PaperPart.Run;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Sha256;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.oversight.meeting.FrozenSections.Frozen;
import org.springframework.stereotype.Component;

/// A meeting on paper: the pack that is read before it, made of pages that were frozen with the agenda, and the
/// protocol that is kept after it.
@Component
class MeetingPapers {

    private final FrozenSections frozen;
    private final Site site;

    MeetingPapers(FrozenSections frozen, Site site) {
        this.frozen = frozen;
        this.site = site;
    }

    /// The pack: on its first page what the meeting is about and who is heard for what; then a page for each question.
    /// The same bytes whenever it is made, for as long as the agenda is not signed anew.
    PaperDocument pack(MeetingPage page, Words words) {
        Meeting meeting = page.meeting();
        Map<Long, Frozen> sections = frozen.of(meeting.id(), words.language());
        List<PaperPart> front = new ArrayList<>(head(page, words, words.name(meeting.title())));
        front.add(agenda(page, words));
        List<AgendaItem> named =
                page.agenda().stream().filter(item -> !item.why().isEmpty()).toList();
        if (!named.isEmpty()) {
            front.add(new Heading(2, words.say("meeting.pack.heard")));
            named.forEach(item -> front.add(Paragraph.plain(
                    Run.bold(page.name(words, item.organisation()) + ". "),
                    Run.of(words.name(item.why()).replace("\n", "; ")))));
        }
        List<PaperPart> parts = new ArrayList<>();
        for (AgendaItem item : page.agenda()) {
            Frozen section = sections.get(item.id());
            if (section != null) {
                parts.add(new Heading(1, item.place() + ". " + words.name(item.question())));
                speaker(page, item, words, parts);
                parts.addAll(below(section.section().parts()));
            }
        }
        Instant signed = meeting.times().signedAt();
        Instant at = signed == null ? meeting.changedAt() : signed;
        String digest = Sha256.of(page.agenda().stream()
                .map(item -> item.fields()
                        + (sections.containsKey(item.id())
                                ? sections.get(item.id()).digest()
                                : ""))
                .collect(Collectors.joining("\n", meeting.title().kk() + meeting.heldOn(), "")));
        return PaperDocument.pack(
                words.language(),
                front,
                new PaperPart.Contents(words.say("meeting.pack.contents")),
                parts,
                foot(page, words, digest, at),
                new PaperDocument.Source(digest, at.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static List<String> foot(MeetingPage page, Words words, String digest, Instant at) {
        return List.of(words.say(
                "meeting.pack.foot",
                page.meeting().title(),
                page.meeting().heldOn(),
                Kazakhstan.day(at),
                digest.substring(0, 16)));
    }

    /// A register's own parts stand below the question that they are of.
    private static List<PaperPart> below(List<PaperPart> parts) {
        return parts.stream()
                .map(part -> part instanceof Heading(int level, String text)
                        ? new Heading(Math.min(3, Math.max(2, level)), text)
                        : part)
                .toList();
    }

    private List<PaperPart> head(MeetingPage page, Words words, String title) {
        Meeting meeting = page.meeting();
        List<PaperPart> parts = new ArrayList<>();
        parts.add(Paragraph.quiet(words.name(site.names())));
        parts.add(new Heading(1, title));
        parts.add(Paragraph.plain(Run.of(words.say(
                "meeting.pack.when",
                meeting.heldOn(),
                meeting.starts(),
                meeting.place().place(),
                meeting.chair()))));
        if (site.invented()) {
            parts.add(Paragraph.quiet(words.say("web.invented")));
        }
        return parts;
    }

    private static PaperPart agenda(MeetingPage page, Words words) {
        return new PaperPart.Table(
                words.say("meeting.agenda"),
                List.of(
                        new Column(words.say("meeting.item.place"), 6, true),
                        new Column(words.say("meeting.item.question"), 58, false),
                        new Column(words.say("meeting.item.speaker"), 44, false),
                        new Column(words.say("meeting.item.minutes"), 12, true)),
                page.agenda().stream()
                        .map(item -> List.of(
                                Integer.toString(item.place()),
                                words.name(item.question()),
                                speaker(page, item, words),
                                Integer.toString(item.minutes())))
                        .toList());
    }

    private static String speaker(MeetingPage page, AgendaItem item, Words words) {
        String body = item.organisation().isEmpty() ? "" : page.name(words, item.organisation());
        if (item.speaker().isEmpty()) {
            return body.isEmpty() ? "–" : body;
        }
        return body.isEmpty() ? item.speaker() : item.speaker() + ", " + body;
    }

    private static void speaker(MeetingPage page, AgendaItem item, Words words, List<PaperPart> parts) {
        String who = speaker(page, item, words);
        if (!who.equals("–")) {
            parts.add(Paragraph.quiet(words.say("meeting.pack.speaks", who, item.minutes())));
        }
        if (!item.why().isEmpty()) {
            parts.add(Paragraph.plain(
                    Run.bold(words.say("meeting.item.why") + ": "),
                    Run.of(words.name(item.why()).replace("\n", "; "))));
        }
    }

    /// The protocol: who was there, what was heard, what was decided.
    PaperDocument protocol(MeetingPage page, Words words) {
        Meeting meeting = page.meeting();
        boolean approved = meeting.state() == MeetingState.APPROVED;
        String title = approved
                ? words.say("meeting.protocol.numbered", meeting.number())
                : words.say("meeting.protocol.draft");
        List<PaperPart> parts = new ArrayList<>(head(page, words, title));
        parts.add(Paragraph.plain(Run.bold(words.name(meeting.title()))));
        parts.add(new PaperPart.Facts(present(page, words)));
        for (AgendaItem item : page.agenda()) {
            parts.add(new Heading(2, item.place() + ". " + words.name(item.question())));
            parts.add(Paragraph.plain(
                    Run.bold(words.say("meeting.protocol.heard") + " "), Run.of(speaker(page, item, words))));
            if (!item.hearing().heard().isEmpty()) {
                parts.add(Paragraph.plain(Run.of(item.hearing().heard())));
            }
            List<Decision> decided = page.decisions(item);
            if (!decided.isEmpty()) {
                parts.add(Paragraph.plain(Run.bold(words.say("meeting.protocol.decided"))));
                for (int i = 0; i < decided.size(); i++) {
                    parts.add(Paragraph.plain(
                            Run.of("%d.%d. %s".formatted(item.place(), i + 1, decided(page, decided.get(i), words)))));
                }
            }
        }
        if (!approved) {
            parts.add(Paragraph.quiet(words.say("meeting.protocol.not-approved")));
        } else if (meeting.times().approvedOn() != null) {
            parts.add(Paragraph.plain(Run.of(
                    words.say("meeting.protocol.approved", meeting.times().approvedOn(), meeting.chair()))));
        }
        String digest = Sha256.of(meeting.fields()
                + page.agenda().toString()
                + page.decisions().stream().map(Decision::fields).toList()
                + page.attendees());
        return document(page, words, title, parts, digest, meeting.changedAt());
    }

    private static List<Fact> present(MeetingPage page, Words words) {
        Map<Attendee.Presence, List<String>> byPresence = new TreeMap<>();
        for (Attendee one : page.attendees()) {
            String name = page.name(words, one.organisation());
            byPresence
                    .computeIfAbsent(one.presence(), any -> new ArrayList<>())
                    .add(one.person().isEmpty() ? name : name + " (" + one.person() + ")");
        }
        List<Fact> facts = new ArrayList<>();
        byPresence.forEach((presence, names) -> {
            if (presence != Attendee.Presence.INVITED) {
                facts.add(new Fact(
                        words.say("meeting.presence." + Lifecycle.code(presence)),
                        words.say("meeting.protocol.counted", names.size(), String.join(", ", names))));
            }
        });
        return facts;
    }

    private static String decided(MeetingPage page, Decision decision, Words words) {
        if (!decision.isToBeDone()) {
            return decision.text();
        }
        List<String> bodies = new ArrayList<>(List.of(page.name(words, decision.organisation())));
        decision.helping().forEach(code -> bodies.add(page.name(words, code)));
        return words.say(
                "meeting.protocol.task",
                decision.text(),
                String.join(", ", bodies),
                decision.term() == null ? Names.NONE : decision.term(),
                decision.controlledBy());
    }

    private PaperDocument document(
            MeetingPage page, Words words, String title, List<PaperPart> parts, String digest, Instant at) {
        return new PaperDocument(
                words.language(),
                title,
                parts,
                foot(page, words, digest, at),
                new PaperDocument.Source(digest, at.truncatedTo(ChronoUnit.SECONDS)),
                false);
    }
}
