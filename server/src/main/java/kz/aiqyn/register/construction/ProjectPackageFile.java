package kz.aiqyn.register.construction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.intake.BrokenJson;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.FileSample;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.intake.SenderReach;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the sites of a project package of OC4IDS with all that is below them. Those that are there already
/// stay.
@Component
class ProjectPackageFile implements FileKind {

    static final String CODE = "construction-projects";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final TransactionOperations transactions;
    private final Sites sites;
    private final SiteChanges changes;
    private final ProjectPackageSample sample;
    private final SenderReach reach;
    private final InstantSource clock;

    ProjectPackageFile(
            TransactionOperations transactions,
            Sites sites,
            SiteChanges changes,
            ProjectPackageSample sample,
            SenderReach reach,
            InstantSource clock) {
        this.sample = sample;
        this.transactions = transactions;
        this.sites = sites;
        this.changes = changes;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String right() {
        return ConstructionRights.EDIT;
    }

    @Override
    public String words() {
        return "construction.package";
    }

    @Override
    public String back() {
        return ConstructionCard.STAFF;
    }

    @Override
    public String accept() {
        return ".json";
    }

    @Override
    public Optional<FileSample> sample() {
        return Optional.of(sample.make());
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        ReadLog log = new ReadLog();
        String name = String.valueOf(file.getFileName());
        List<SiteDossier> read = read(file, name, log);
        if (log.hasProblems()) {
            return new Read.Failed<>(log.problems());
        }
        Read<FileDifference> taken = transactions.execute(status -> take(read, name, mode, log));
        if (taken == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        return taken;
    }

    private List<SiteDossier> read(Path file, String name, ReadLog log) {
        JsonNode projects = projects(file, name, log);
        List<SiteDossier> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (JsonNode project : projects) {
            int at = ++number;
            judge(project.path("publicAuthority").path("id").asString(""), name, at, log);
            new ProjectReader(name, log, clock.instant(), at).read(project).ifPresent(dossier -> {
                ConstructionSite site = dossier.site();
                if (!seen.add(site.organisation() + " " + site.names().kk())) {
                    log.problem(new Problem(name, at, "title", Phrase.of("construction.refused.same")));
                }
                read.add(dossier);
            });
        }
        return read;
    }

    /// Tells of a customer that there is not, or that the sender's right does not reach.
    private void judge(String organisation, String name, int at, ReadLog log) {
        String wrong = !reach.known().test(organisation)
                ? "intake.unknown"
                : reach.of(ConstructionRights.EDIT).test(organisation) ? "" : "intake.foreign";
        if (!organisation.isEmpty() && !wrong.isEmpty()) {
            log.problem(new Problem(name, at, "publicAuthority.id", Phrase.of(wrong, Shown.of(organisation))));
        }
    }

    private static JsonNode projects(Path file, String name, ReadLog log) {
        try {
            JsonNode projects = JSON.readTree(Files.readAllBytes(file)).path("projects");
            if (!projects.isArray()) {
                String key = projects.isMissingNode() ? "missing" : "no-list";
                log.problem(name, Phrase.of("construction.refused.package." + key));
                return JSON.createArrayNode();
            }
            if (projects.isEmpty()) {
                log.problem(name, Phrase.of("construction.refused.package.empty"));
            }
            return projects;
        } catch (JacksonException e) {
            log.problem(BrokenJson.at(name, e));
            return JSON.createArrayNode();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was kept cannot be read", e);
        }
    }

    private Read<FileDifference> take(List<SiteDossier> read, String name, ImportMode mode, ReadLog log) {
        if (!mode.dry()) {
            sites.lock();
        }
        List<SiteDossier> added = read.stream()
                .filter(dossier -> sites.same(dossier.site()).isEmpty())
                .toList();
        List<Phrase> notes = added.size() == read.size()
                ? List.of()
                : List.of(Phrase.of("construction.package.there", read.size() - added.size()));
        FileDifference difference = FileDifference.of(
                read.size(), added.stream().map(ProjectPackageFile::line).toList(), notes);
        Optional<Phrase> overtaken = mode.overtaken(difference);
        if (overtaken.isPresent()) {
            log.problem(name, overtaken.get());
            return new Read.Failed<>(log.problems());
        }
        if (!mode.dry()) {
            added.forEach(dossier -> changes.add(dossier, mode.number()));
        }
        return new Read.Done<>(difference, log.notices());
    }

    private static FileDifference.Line line(SiteDossier dossier) {
        ConstructionSite site = dossier.site();
        return new FileDifference.Line(
                "added",
                site.organisation(),
                Names.NONE,
                site.names(),
                ConstructionSite.plain(site.contract().present()),
                dossier.toString().replace(site.changedAt().toString(), ""));
    }

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        return changes.takeBack(number);
    }
}
