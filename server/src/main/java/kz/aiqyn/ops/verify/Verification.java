package kz.aiqyn.ops.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.aiqyn.base.attachment.AttachmentVerification;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.base.audit.AuditTrail;
import kz.aiqyn.base.audit.HeadFolder;
import kz.aiqyn.base.audit.RecordVerification;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.ops.clock.Clocks;
import kz.aiqyn.ops.clock.LatestMoments;
import kz.aiqyn.ops.database.Migrations;
import kz.aiqyn.rating.edition.EditionVerification;
import org.springframework.context.ApplicationContext;

/// Looks over everything that can be proved.
///
/// @param server where the modules' own checks are
public record Verification(ApplicationContext server) {

    /// One thing that was looked at.
    ///
    /// @param summary what was looked at, and how much of it
    /// @param notices what else should be known of it
    /// @param faults what is not as it should be
    public record Part(Phrase summary, List<Phrase> notices, List<Phrase> faults) {

        public Part {
            notices = List.copyOf(notices);
            faults = List.copyOf(faults);
        }

        Part(Phrase summary, List<Phrase> faults) {
            this(summary, List.of(), faults);
        }
    }

    /// Looks at one thing after another.
    ///
    /// @param folder where heads of the record were exported to
    /// @param given a head that was kept elsewhere
    /// @param hears each part as soon as it was looked at
    public void each(Path folder, Optional<AuditHead> given, Consumer<Part> hears) {
        hears.accept(migrations());
        hears.accept(record(new HeadFolder(folder), given));
        hears.accept(bound(server.getBean(RecordVerification.class).all()));
        hears.accept(times());
        hears.accept(references());
        hears.accept(attachments(server.getBean(AttachmentVerification.class).all()));
        hears.accept(new EditionsPart(server.getBean(EditionVerification.class).all(), server.getBean(AuditTrail.class))
                .part());
    }

    private Part migrations() {
        List<String> faults = Migrations.faults(server.getBean(DataSource.class));
        return new Part(
                Phrase.of("ops.verify.migrations", ModuleCards.withTables().size()),
                faults.stream()
                        .map(fault -> Phrase.of("ops.verify.migration", fault))
                        .toList());
    }

    private Part record(HeadFolder folder, Optional<AuditHead> given) {
        HeadFolder.Kept kept = folder.kept();
        List<AuditHead> heads = new ArrayList<>(kept.heads());
        given.ifPresent(heads::add);
        List<Phrase> faults = new ArrayList<>();
        kept.damaged().forEach(file -> faults.add(Phrase.of("ops.verify.no-head", file.toString())));
        String summary = given.isPresent() ? "ops.verify.record-head" : "ops.verify.record";
        long entries = switch (server.getBean(AuditChain.class).verify(heads)) {
            case AuditChain.Verdict.Sound sound -> sound.entries();
            case AuditChain.Verdict.Broken broken -> {
                faults.addFirst(Phrase.of(fault(broken.fault()), String.valueOf(broken.number())));
                yield broken.number() - 1;
            }
        };
        return new Part(Phrase.of(summary, entries), List.of(told(folder, kept.heads())), faults);
    }

    private static Phrase told(HeadFolder folder, List<AuditHead> heads) {
        String place = folder.folder().toString();
        return heads.isEmpty()
                ? Phrase.of("ops.verify.heads.none", place)
                : Phrase.of(
                        "ops.verify.heads",
                        place,
                        heads.size(),
                        String.valueOf(heads.getLast().number()),
                        Clocks.moment(heads.getLast().at()));
    }

    private static String fault(AuditChain.Fault fault) {
        return switch (fault) {
            case CONTENT -> "ops.verify.record.content";
            case PREVIOUS -> "ops.verify.record.previous";
            case NUMBER -> "ops.verify.record.number";
            case HEAD -> "ops.verify.record.head";
            case MISSING -> "ops.verify.record.missing";
        };
    }

    private static Part bound(RecordVerification.Result result) {
        List<Phrase> notices = result.beginnings().stream()
                .map(beginning -> Phrase.of(
                        "audit.records.beginning",
                        beginning.records(),
                        String.valueOf(beginning.entry()),
                        Clocks.moment(beginning.at())))
                .toList();
        return new Part(Phrase.of("ops.verify.bound", result.tables(), result.records()), notices, result.faults());
    }

    private Part times() {
        LatestMoments moments = server.getBean(LatestMoments.class);
        Instant latest = moments.latest();
        Instant now = Clocks.machine().instant();
        List<Phrase> faults = new ArrayList<>();
        if (Clocks.isBehind(now, latest)) {
            faults.add(Phrase.of("ops.clock.behind", Clocks.moment(now), Clocks.moment(latest)));
        }
        for (LatestMoments.Backwards entry : moments.backwards()) {
            faults.add(Phrase.of(
                    "ops.verify.backwards",
                    String.valueOf(entry.number()),
                    Clocks.moment(entry.at()),
                    Clocks.moment(entry.before())));
        }
        return new Part(Phrase.of("ops.verify.times", Clocks.moment(latest)), faults);
    }

    private static Part attachments(AttachmentVerification.Result result) {
        return new Part(Phrase.of("ops.verify.attachments", result.contents()), result.faults());
    }

    private Part references() {
        try (Connection connection = server.getBean(DataSource.class).getConnection()) {
            References references = new References(connection);
            List<Phrase> faults = new ArrayList<>();
            for (References.Orphans orphans : references.orphans()) {
                faults.add(Phrase.of("ops.verify.orphans", orphans.reference().words(), orphans.count()));
            }
            return new Part(Phrase.of("ops.verify.references", references.all().size()), faults);
        } catch (SQLException e) {
            throw Refused.because("ops.database.failed", String.valueOf(e.getMessage()));
        }
    }
}
