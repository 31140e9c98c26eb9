package kz.aiqyn.register.construction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.aiqyn.base.attachment.Attachment;
import kz.aiqyn.base.attachment.Attachments;
import kz.aiqyn.base.attachment.CheckedFile;
import kz.aiqyn.base.attachment.FileChecks;
import kz.aiqyn.base.attachment.InventedPhoto;
import kz.aiqyn.base.attachment.NewAttachment;
import kz.aiqyn.base.attachment.PlacePoint;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.engine.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented photographs, a paper and a visit of an inspector, for one site of each customer that is under way.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SampleVisits implements DemonstrationPart {

    private static final String PERSON = "inspector";
    private static final BigDecimal LESS = BigDecimal.valueOf(7);
    private static final LocalTime NOON = LocalTime.of(12, 10);
    private static final int EARLIER_DAYS = 45;
    private static final double ELSEWHERE_DEGREES = 0.07;

    private final Sites sites;
    private final SiteRows rows;
    private final VisitChanges changes;
    private final Attachments attachments;
    private final FileChecks checks;

    SampleVisits(Sites sites, SiteRows rows, VisitChanges changes, Attachments attachments, FileChecks checks) {
        this.sites = sites;
        this.rows = rows;
        this.changes = changes;
        this.attachments = attachments;
        this.checks = checks;
    }

    @Override
    public String stage() {
        return "construction.stage.photographs";
    }

    @Override
    @Transactional
    public void fill(List<String> organisations) {
        List<ConstructionSite> all = sites.list();
        for (String organisation : organisations) {
            all.stream()
                    .filter(site -> site.organisation().equals(organisation) && site.state() == SiteState.UNDER_WAY)
                    .map(rows::dossier)
                    .filter(dossier -> dossier.reports().size() > 1)
                    .findFirst()
                    .filter(dossier ->
                            attachments.list(dossier.site().subject()).isEmpty())
                    .ifPresent(this::fill);
        }
    }

    private void fill(SiteDossier dossier) {
        ConstructionSite site = dossier.site();
        @Nullable PlacePoint place = SiteAttachments.of(site).place();
        List<ProgressReport> reports = dossier.reports();
        for (ProgressReport report : reports.subList(reports.size() - 2, reports.size())) {
            String caption = "Құрылыс алаңы, жұмыстың %s %%-ы орындалған (ойдан шығарылған сурет)"
                    .formatted(ConstructionSite.plain(report.actual()).replace('.', ','));
            checked(
                    "alan.jpg",
                    photo(site, report, report.day(), place),
                    file -> attachments
                            .add(site.subject(), said(Attachment.Kind.PHOTO, caption, report.day()), file)
                            .orElseThrow(reasons -> new IllegalStateException(reasons.toString())));
        }
        checked(
                "akt.pdf",
                paper(site.id()),
                file -> attachments
                        .add(
                                site.subject(),
                                said(
                                        Attachment.Kind.PAPER,
                                        "Жасырын жұмыстар актісі (ойдан шығарылған)",
                                        reports.getLast().day()),
                                file)
                        .orElseThrow(reasons -> new IllegalStateException(reasons.toString())));
        visit(site, reports.getLast(), place);
    }

    /// Less was seen than was reported, and the photograph was taken elsewhere and earlier: signs for whoever checks.
    private void visit(ConstructionSite site, ProgressReport report, @Nullable PlacePoint place) {
        @Nullable
        PlacePoint elsewhere =
                place == null ? null : new PlacePoint(place.latitude() + ELSEWHERE_DEGREES, place.longitude());
        SentVisit visit = new SentVisit(
                UUID.nameUUIDFromBytes(("visit " + site.subject()).getBytes(StandardCharsets.UTF_8)),
                site.id(),
                report.day(),
                report.actual().subtract(LESS).max(BigDecimal.ZERO),
                Optional.empty(),
                new SentVisit.Photographs(List.of(), false, Language.KK));
        checked(
                "tekseru.jpg",
                photo(site, report, report.day().minusDays(EARLIER_DAYS), elsewhere),
                file -> changes.keep(visit.with(List.of(file)), PERSON)
                        .orElseThrow(reasons -> new IllegalStateException(reasons.toString())));
    }

    private static NewAttachment said(Attachment.Kind kind, String caption, LocalDate day) {
        return new NewAttachment(kind, "", new Attachment.Caption(Language.KK, caption), day, true);
    }

    private static byte[] photo(
            ConstructionSite site, ProgressReport report, LocalDate day, @Nullable PlacePoint place) {
        return new InventedPhoto(
                        SampleScene.draw(report.actual().doubleValue(), (int) site.id(), day.getMonthValue()),
                        day.atTime(NOON).atZone(Kazakhstan.ZONE).toInstant(),
                        place,
                        1)
                .jpeg();
    }

    @FunctionalInterface
    private interface Kept {

        void keep(CheckedFile file);
    }

    private void checked(String name, byte[] content, Kept kept) {
        try (ReceivedFile file = ReceivedFile.of(name, content)) {
            Outcome<CheckedFile> checked = checks.check(file, "file");
            kept.keep(checked.orElseThrow(reasons -> new IllegalStateException(reasons.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException("an invented file cannot be written", e);
        }
    }

    /// A paper of one line, as PDF.
    private static byte[] paper(long number) {
        String line = "BT /F 18 Tf 72 760 Td (Invented paper No %d of a demonstration) Tj ET".formatted(number);
        StringBuilder paper = new StringBuilder("%PDF-1.4\n");
        List<String> parts = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(line.length(), line),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < parts.size(); i++) {
            places.append("%010d 00000 n \n".formatted(paper.length()));
            paper.append(i + 1).append(" 0 obj\n").append(parts.get(i)).append("\nendobj\n");
        }
        int list = paper.length();
        paper.append("xref\n0 6\n").append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n");
        return paper.append(list).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
