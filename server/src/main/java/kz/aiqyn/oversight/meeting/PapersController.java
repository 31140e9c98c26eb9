package kz.aiqyn.oversight.meeting;

import java.nio.charset.StandardCharsets;
import kz.aiqyn.base.document.PaperDocument;
import kz.aiqyn.base.document.PaperFormat;
import kz.aiqyn.base.identity.Requires;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Dear;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Languages;
import kz.aiqyn.base.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A meeting as files: its pack, its protocol, its invitation.
@Controller
@Requires(MeetingRights.SEE)
class PapersController {

    private static final String ONE = Languages.PATH + MeetingCard.STAFF + "/{meeting:\\d{1,18}}";

    private final MeetingPages shown;
    private final MeetingPapers papers;
    private final Invitations invitations;

    PapersController(MeetingPages shown, MeetingPapers papers, Invitations invitations) {
        this.shown = shown;
        this.papers = papers;
        this.invitations = invitations;
    }

    @Dear
    @GetMapping(ONE + "/pack." + PaperFormat.CHOICE)
    ResponseEntity<byte[]> pack(@PathVariable long meeting, @PathVariable String format, Words words) {
        MeetingPage page = shown.standing(shown.seen(meeting), Form.EMPTY);
        if (page.meeting().times().signedAt() == null) {
            throw Absent.of("meeting.absent.pack");
        }
        return file("pack", page, papers.pack(page, words), format, words);
    }

    @Dear
    @GetMapping(ONE + "/protocol." + PaperFormat.CHOICE)
    ResponseEntity<byte[]> protocol(@PathVariable long meeting, @PathVariable String format, Words words) {
        MeetingPage page = shown.standing(shown.seen(meeting), Form.EMPTY);
        if (page.meeting().times().begunAt() == null) {
            throw Absent.of("meeting.absent.protocol");
        }
        return file("protocol", page, papers.protocol(page, words), format, words);
    }

    private static ResponseEntity<byte[]> file(
            String what, MeetingPage page, PaperDocument document, String format, Words words) {
        PaperFormat paper = PaperFormat.of(format);
        return named(
                "%s-%s-%s.%s".formatted(what, page.meeting().heldOn(), words.code(), paper.ending()),
                paper.type(),
                paper.write(document));
    }

    @GetMapping(ONE + "/invitation.ics")
    ResponseEntity<byte[]> invitation(@PathVariable long meeting, Words words) {
        Meeting one = shown.seen(meeting);
        return named(Invitations.name(one), Invitation.TYPE, invitations.of(one, words));
    }

    private static ResponseEntity<byte[]> named(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
