package kz.aiqyn.ops.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.aiqyn.base.audit.AuditChain;
import kz.aiqyn.base.audit.AuditHead;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.cli.Refused;
import kz.aiqyn.engine.text.Phrase;
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
    /// @param faults what is not as it should be
    public record Part(Phrase summary, List<Phrase> faults) {

        public Part {
            faults = List.copyOf(faults);
        }
    }

    /// @param head that was exported earlier and kept elsewhere
    public List<Part> parts(Optional<AuditHead> head) {
        return List.of(migrations(), record(head), times(), references(), editions());
    }

    private Part migrations() {
        List<String> faults = Migrations.faults(server.getBean(DataSource.class));
        return new Part(
                Phrase.of("ops.verify.migrations", ModuleCards.withTables().size()),
                faults.stream()
                        .map(fault -> Phrase.of("ops.verify.migration", fault))
                        .toList());
    }

    private Part record(Optional<AuditHead> head) {
        AuditChain chain = server.getBean(AuditChain.class);
        AuditChain.Verdict verdict = head.map(chain::verify).orElseGet(chain::verify);
        String summary = head.isPresent() ? "ops.verify.record-head" : "ops.verify.record";
        return switch (verdict) {
            case AuditChain.Verdict.Sound sound -> new Part(Phrase.of(summary, sound.entries()), List.of());
            case AuditChain.Verdict.Broken broken ->
                new Part(
                        Phrase.of(summary, broken.number() - 1),
                        List.of(Phrase.of(fault(broken.fault()), String.valueOf(broken.number()))));
        };
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

    private Part editions() {
        EditionVerification.Result result =
                server.getBean(EditionVerification.class).all();
        return new Part(
                Phrase.of("ops.verify.editions", result.verified()),
                result.differing().stream()
                        .map(differing -> Phrase.of(
                                "ops.verify.edition",
                                differing.methodology(),
                                differing.period(),
                                differing.revision(),
                                String.join("; ", differing.differences())))
                        .toList());
    }
}
